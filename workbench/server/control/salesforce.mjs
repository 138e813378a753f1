/**
 * What pages request from the org: Apex, Open CTI, search, the Lightning Out application.
 */
import { apex as runApex } from '../apex/apex.mjs';
import { HttpError } from '../http/httpError.mjs';
import { readObject, sendJson } from '../http/json.mjs';
import { sendFile } from '../http/sendFile.mjs';
import { interaction as callClassic } from '../openCti/interaction.mjs';
import { openCti } from '../openCti/openCti.mjs';
import { lightningApp } from '../pages/lightningApp.mjs';
import { DIST } from '../paths.mjs';
import { search as find } from '../records/search.mjs';

const MOST_FOUND = 200;

/** /workbench/apex/<Class>.<method> */
export const apex = {
    async POST({ org, parts: [name], request, response, frameOrigin }) {
        const gone = new AbortController();
        response.on('close', () => gone.abort());
        const value = await runApex(name, await readObject(request), org, {
            gone: gone.signal,
            frameOrigin
        });
        sendJson(response, 200, value ?? null);
    }
};

/** /workbench/opencti/<method> */
export const opencti = {
    async POST({ org, parts: [method], request, response }) {
        sendJson(response, 200, await openCti(method, await readObject(request), org));
    }
};

/** /workbench/interaction/<method>: the same for Salesforce Classic. */
export const interaction = {
    async POST({ org, parts: [method], request, response }) {
        sendJson(response, 200, await callClassic(method, await readObject(request), org));
    }
};

/** /workbench/search?q=..&limit= */
export const search = {
    GET({ org, url: { searchParams }, response }) {
        const asked = Number(searchParams.get('limit') ?? 50);
        const limit = Number.isInteger(asked) && asked > 0 ? Math.min(asked, MOST_FOUND) : 50;
        sendJson(response, 200, { records: find(org.store, searchParams.get('q') ?? '', { limit }) });
    }
};

/** /workbench/log */
export const log = {
    GET: ({ org, response }) => sendJson(response, 200, { messages: org.log })
};

/** /workbench/app/<name>: what $Lightning.use needs to know about an application. */
export const app = {
    GET({ org, parts: [name], response }) {
        const found = lightningApp(name ?? '', org.source);
        if (!found) throw new HttpError(404, `There is no Lightning application c:${name}.`);
        sendJson(response, 200, found);
    }
};

/** /workbench/demoLine.js */
export const demoLine = {
    GET(context) {
        if (!sendFile(context, DIST, 'demoLine.js')) throw new HttpError(404, 'demoLine.js is not built.');
    }
};
