// The control endpoints, /workbench/…; each is documented in workbench/README.md.
import { HttpError, openStream, readJson, sendFile, sendJson } from './http.mjs';
import { DIST } from './paths.mjs';
import { search } from './records/search.mjs';
import { apex, openCti } from './salesforceCalls.mjs';
import { readLightningApp } from './visualforce.mjs';

const listed = (body) => (Array.isArray(body?.records) ? body.records : [body]);

function requireObject(value) {
    if (value === null || typeof value !== 'object' || Array.isArray(value))
        throw new HttpError(400, 'A record is an object of fields.');
    return value;
}

async function records({ org, method, parts: [object, id], request, response }) {
    const { store } = org;
    if (!store.objects[object]) throw new HttpError(404, `sObject type '${object}' is not supported.`);
    if (id === undefined && method === 'GET') return sendJson(response, 200, { records: store.all(object) });
    if (id === undefined && method === 'POST') {
        const wanted = listed(await readJson(request)).map(requireObject);
        return sendJson(response, 201, { records: wanted.map((fields) => store.create(object, fields)) });
    }
    const record = store.find(object, id);
    if (!record) throw new HttpError(404, `There is no ${object} ${id}.`);
    if (method === 'GET') return sendJson(response, 200, record);
    if (method === 'PATCH')
        return sendJson(response, 200, store.update(object, id, requireObject(await readJson(request))));
    if (method === 'DELETE') return sendJson(response, 200, { deleted: store.remove(object, id) });
    throw new HttpError(405, `${method} is not possible here.`);
}

async function calls({ method, request, response, placeCall }) {
    if (method !== 'POST') throw new HttpError(405, 'POST a call: { "from": "+447814256404", "name": "Fred Bloggs" }.');
    const { from, name, attributes } = await readJson(request);
    if (typeof from !== 'string')
        throw new HttpError(400, '"from" is the number of the caller, as a text; "anonymous" for a withheld one.');
    if (name !== undefined && typeof name !== 'string') throw new HttpError(400, '"name" is a text.');
    const texts =
        attributes === undefined ||
        (attributes !== null &&
            typeof attributes === 'object' &&
            Object.values(attributes).every((value) => typeof value === 'string'));
    if (!texts) throw new HttpError(400, '"attributes" is an object of texts.');
    const { callId, error } = await placeCall({ from, name, attributes });
    if (!callId) throw new HttpError(409, error);
    sendJson(response, 201, { callId });
}

async function settings({ org, method, request, response }) {
    if (method !== 'GET') org.overrideSettings(await readJson(request), { replace: method === 'PUT' });
    sendJson(response, 200, org.settings);
}

async function layout({ org, method, request, response }) {
    if (method !== 'GET') org.layout = await readJson(request);
    sendJson(response, 200, org.layout);
}

async function faults({ org, method, request, response }) {
    if (method === 'DELETE') org.faults.clear();
    if (method === 'POST') org.faults.add(await readJson(request));
    sendJson(response, method === 'POST' ? 201 : 200, { faults: org.faults.all });
}

async function reset({ org, request, response }) {
    await readJson(request);
    org.reset();
    sendJson(response, 200, {});
}

function config({ org, response, frameOriginFor, request }) {
    const map = org.settings;
    sendJson(response, 200, {
        frameOrigin: frameOriginFor(request.headers.host ?? ''),
        framePath: map['/reqGeneralInfo/reqAdapterUrl'],
        callCenter: map,
        softphoneLayout: org.layout,
        user: org.user,
        utilityBar: {
            label: 'Phone',
            icon: 'call',
            height: Number(map['/reqGeneralInfo/reqSoftphoneHeight']),
            width: Number(map['/reqGeneralInfo/reqSoftphoneWidth'])
        },
        objects: Object.fromEntries(Object.entries(org.store.objects).map(([name, fields]) => [name, { fields }]))
    });
}

function stream({ org, request, response }) {
    const kinds = ['records', 'config', 'reset'];
    const listeners = kinds.map((kind) => [kind, (data = {}) => send(kind, data)]);
    const send = openStream(request, response, () => listeners.forEach(([kind, listener]) => org.off(kind, listener)));
    listeners.forEach(([kind, listener]) => org.on(kind, listener));
}

async function demo({ parts: [what], method, request, response, switchboard }) {
    if (what === 'answer' && method === 'POST') {
        switchboard.answer(await readJson(request));
        return sendJson(response, 200, {});
    }
    const forget = switchboard.connect((event, data) => send(event, data));
    const send = openStream(request, response, forget);
}

const ROUTES = {
    records,
    calls,
    settings,
    layout,
    faults,
    reset,
    config,
    stream,
    demo,
    log: ({ org, response }) => sendJson(response, 200, { messages: org.log }),
    search: ({ org, url, response }) =>
        sendJson(response, 200, {
            records: search(org.store, url.searchParams.get('q') ?? '', {
                limit: Number(url.searchParams.get('limit')) || 50
            })
        }),
    opencti: async ({ org, parts: [method], request, response }) =>
        sendJson(response, 200, await openCti(method, await readJson(request), org)),
    apex: async ({ org, parts: [name], request, response }) =>
        sendJson(response, 200, (await apex(name, await readJson(request), org)) ?? null),
    app: ({ parts: [name], response }) => {
        const app = readLightningApp(name);
        if (!app) throw new HttpError(404, `There is no Lightning application c:${name}.`);
        sendJson(response, 200, app);
    },
    'demoLine.js': ({ response }) => {
        if (!sendFile(response, DIST, 'demoLine.js')) throw new HttpError(404, 'demoLine.js is not built.');
    }
};

/** Answers a control endpoint; throws HttpError 404 for one that does not exist. */
export async function control(context) {
    const [, name, ...parts] = context.url.pathname.split('/').filter(Boolean).map(decodeURIComponent);
    const route = Object.hasOwn(ROUTES, name ?? '') ? ROUTES[name] : undefined;
    if (!route) throw new HttpError(404, `There is no ${context.url.pathname}; see workbench/README.md.`);
    await route({ ...context, parts });
}
