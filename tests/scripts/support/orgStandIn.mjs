/**
 * A local HTTP server that answers like the parts of Salesforce's REST API that the org commands use: query (a subset of SOQL, with
 * pages), sObject Collections, Tooling API test runs, Metadata API deployments. It keeps records, so that a test can check what was
 * changed. For the formats, see the REST API, Tooling API, and Metadata API Developer Guides.
 */
import { createServer } from 'node:http';
import { selected } from './soqlStandIn.mjs';

const VERSION = /^\/services\/data\/v66\.0/;
const SOAP = '/services/Soap/m/66.0';
const PAGE = 500;

/** @typedef {{ status?: number, body: unknown }} Answer */

/**
 * @param {Record<string, object[]>} tables records by sObject; changed in place
 * @returns {Promise<{ url: string, tables: typeof tables, requests: { method: string, path: string, headers: object, body: string }[],
 *   fail: (match: RegExp, answer: Answer, times?: number) => void, refuse: (type: string, of: (record: object) => object|undefined) => void,
 *   on: (match: RegExp, reply: (request: object) => unknown) => void, reset: (tables: Record<string, object[]>) => void,
 *   close: () => Promise<void> }>} reset: new tables, no requests, no handlers
 */
export async function startOrg(tables) {
    const org = { tables, requests: [], failures: [], replies: [], rejections: new Map(), pages: new Map() };
    const server = createServer((request, response) => {
        const parts = [];
        request.on('data', (part) => parts.push(part));
        request.on('end', () => {
            const { method, url, headers } = request;
            const asked = { method, path: url, headers, body: Buffer.concat(parts).toString('latin1') };
            org.requests.push(asked);
            const {
                status = 200,
                body,
                xml
            } = asked.path.startsWith(SOAP) ? soapAnswer(org, asked) : answer(org, asked, headers);
            response.writeHead(status, { 'content-type': xml ? 'text/xml' : 'application/json' });
            response.end(xml ?? JSON.stringify(body));
        });
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    return {
        url: `http://127.0.0.1:${server.address().port}`,
        tables,
        requests: org.requests,
        fail: (match, failure, times = 1) => org.failures.push({ match, failure, times }),
        refuse: (type, of) => org.rejections.set(type, of),
        on: (match, reply) => org.replies.push({ match, reply }),
        reset: (records) => {
            for (const name of Object.keys(tables)) delete tables[name];
            Object.assign(tables, records);
            for (const list of [org.requests, org.failures, org.replies]) list.length = 0;
            for (const map of [org.rejections, org.pages]) map.clear();
        },
        close: () =>
            new Promise((resolve) => {
                server.close(resolve);
                server.closeAllConnections();
            })
    };
}

const error = (status, errorCode, message) => ({ status, body: [{ errorCode, message }] });

function answer(org, asked, headers) {
    if (!/^(Bearer|OAuth) 00D/.test(headers.authorization ?? ''))
        return error(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
    const failure = org.failures.find(({ match, times }) => times > 0 && match.test(`${asked.method} ${asked.path}`));
    if (failure) {
        failure.times -= 1;
        return failure.failure;
    }
    if (/^\/services\/data\/?$/.test(asked.path)) return { body: [{ version: '66.0', url: '/services/data/v66.0' }] };
    if (!VERSION.test(asked.path)) return error(404, 'NOT_FOUND', 'The requested resource does not exist');
    const { pathname, searchParams } = new URL(asked.path.replace(VERSION, ''), 'http://org');
    const own = org.replies.find(({ match }) => match.test(`${asked.method} ${pathname}`));
    if (own) return own.reply({ ...asked, pathname, searchParams });
    if (/^(\/tooling)?\/query\/?$/.test(pathname)) return queried(org, searchParams.get('q'));
    if (pathname.startsWith('/query/')) return page(org, pathname.split('/')[2]);
    if (pathname.startsWith('/composite/sobjects')) return changed(org, asked, pathname, searchParams);
    return error(404, 'NOT_FOUND', `The requested resource does not exist: ${asked.method} ${pathname}`);
}

/** The Metadata API over SOAP. A reply is the content of the response's body. */
function soapAnswer(org, asked) {
    const own = /<(?:\w+:)?sessionId>00D/.test(asked.body) && org.replies.find(({ match }) => match.test(asked.body));
    const envelope = (content) =>
        '<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" ' +
        'xmlns="http://soap.sforce.com/2006/04/metadata" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
        `<soapenv:Body>${content}</soapenv:Body></soapenv:Envelope>`;
    if (own) return { xml: envelope(own.reply(asked)) };
    const fault =
        '<soapenv:Fault><faultcode>sf:UNKNOWN_EXCEPTION</faultcode><faultstring>not in the stand-in</faultstring></soapenv:Fault>';
    return { status: 500, xml: envelope(fault) };
}

function queried(org, soql) {
    try {
        return rows(org, selected(org.tables, soql), 0);
    } catch (fault) {
        return error(400, fault.code ?? 'MALFORMED_QUERY', fault.message);
    }
}

function rows(org, records, from) {
    const done = from + PAGE >= records.length;
    const id = `01g${org.pages.size}-${from + PAGE}`;
    if (!done) org.pages.set(id, { records, from: from + PAGE });
    const body = { totalSize: records.length, done, records: records.slice(from, from + PAGE) };
    return { body: done ? body : { ...body, nextRecordsUrl: `/services/data/v66.0/query/${id}` } };
}

function page(org, id) {
    const next = org.pages.get(id);
    return next ? rows(org, next.records, next.from) : error(404, 'INVALID_QUERY_LOCATOR', 'invalid query locator');
}

function changed(org, { method, body }, pathname, searchParams) {
    const wanted = method === 'DELETE' ? searchParams.get('ids').split(',') : JSON.parse(body).records;
    if (wanted.length > 200)
        return error(400, 'EXCEEDED_ID_LIMIT', 'record limit reached. cannot submit more than 200 records');
    return { body: wanted.map((record) => (method === 'DELETE' ? gone(org, record) : kept(org, method, record))) };
}

function kept(org, method, { attributes, id, ...fields }) {
    const table = (org.tables[attributes.type] ??= []);
    const rejected = org.rejections.get(attributes.type)?.({ id, ...fields });
    if (rejected) return { success: false, errors: [{ fields: [], ...rejected }] };
    if (method === 'POST') {
        const created = { Id: `${attributes.type.slice(0, 3)}${String(table.length).padStart(15, '0')}`, ...fields };
        table.push(created);
        return { id: created.Id, success: true, errors: [] };
    }
    const found = table.find(({ Id }) => Id === id);
    if (!found) return missing();
    Object.assign(found, fields);
    return { id, success: true, errors: [] };
}

function gone(org, id) {
    const table = Object.values(org.tables).find((records) => records.some(({ Id }) => Id === id));
    if (!table) return missing();
    table.splice(
        table.findIndex(({ Id }) => Id === id),
        1
    );
    return { id, success: true, errors: [] };
}

const missing = () => ({
    success: false,
    errors: [{ statusCode: 'ENTITY_IS_DELETED', message: 'entity is deleted', fields: [] }]
});
