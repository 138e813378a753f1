/**
 * The control endpoints, /workbench/…: each is a table from HTTP method to handler, and each is documented in
 * workbench/README.md.
 */
import { requireOwnPage } from '../http/callers.mjs';
import { HttpError } from '../http/httpError.mjs';
import { calls } from './calls.mjs';
import { config } from './config.mjs';
import { handset } from './handset.mjs';
import { faults, layout, phoneSignIn, reset, settings, user } from './orgSettings.mjs';
import { records } from './records.mjs';
import { reports } from './reports.mjs';
import { apex, app, demoLine, interaction, log, opencti, search } from './salesforce.mjs';
import { demo, stream } from './streams.mjs';
import { twilioFarEnd } from './twilio.mjs';

/** The endpoints, by the part of the path after /workbench/. */
export const ENDPOINTS = {
    apex,
    app,
    calls,
    config,
    demo,
    'demoLine.js': demoLine,
    faults,
    handset,
    interaction,
    layout,
    log,
    opencti,
    phoneSignIn,
    records,
    reports,
    reset,
    search,
    settings,
    stream,
    twilio: twilioFarEnd,
    user
};

/**
 * Answers a control endpoint.
 * @param {object} context see workbench.mjs
 * @throws {HttpError} 404 for an unknown endpoint, 405 for a method that it does not have, and what requireOwnPage throws
 */
export async function control(context) {
    const { request, path } = context;
    requireOwnPage(request);
    const [, name, ...parts] = path.split('/').filter(Boolean);
    const endpoint = Object.hasOwn(ENDPOINTS, name ?? '') ? ENDPOINTS[name] : undefined;
    if (!endpoint) throw new HttpError(404, `There is no ${path}; workbench/README.md lists the endpoints.`);
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    if (!Object.hasOwn(endpoint, method))
        throw new HttpError(405, `${path} takes ${Object.keys(endpoint).join(', ')}, not ${method}.`);
    await endpoint[method]({ ...context, parts });
}
