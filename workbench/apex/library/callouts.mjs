/** Callouts: HTTP requests, their answers, and the mocks of tests. */
import { NotImplemented } from '../errors.mjs';
import { invoke } from '../language/invoke.mjs';
import { tx } from '../transaction.mjs';
import { nullPointer, throwNew } from '../values/exceptions.mjs';
import { Native } from '../values/instance.mjs';
import { listOfTexts } from '../values/text.mjs';
import { library, libraryType } from './registry.mjs';

const LONGEST_TIMEOUT_MS = 120_000;
const USUAL_TIMEOUT_MS = 10_000;

/**
 * A request that no answer is known for yet. It ends the transaction, which is begun again when there is one: Apex is synchronous, and Node
 * is not. Before a callout, nothing can have been written.
 */
export class CalloutNeeded extends Error {
    /** @param {{ endpoint: string, method: string, headers: Record<string, string>, body: string, timeoutMs: number }} request */
    constructor(request) {
        super(`A callout to ${request.endpoint} has no answer yet.`);
        this.request = request;
    }
}

/** Names of headers are found in any case. */
const headerIn = (headers, name) => headers.get((name ?? nullPointer()).toLowerCase())?.value ?? null;
const setHeader = ({ headers }, name, value) => void headers.set(name.toLowerCase(), { name, value });
const setTo = (property) => (object, value) => void (object[property] = value);

library('HttpRequest', {
    create: {
        '()': (type) =>
            new Native(type, { endpoint: null, method: null, body: '', headers: new Map(), timeout: USUAL_TIMEOUT_MS })
    },
    methods: {
        'getEndpoint(): String': ({ endpoint }) => endpoint,
        'getMethod(): String': ({ method }) => method,
        'getBody(): String': ({ body }) => body,
        'getHeader(String): String': ({ headers }, name) => headerIn(headers, name),
        'setEndpoint(String): void': setTo('endpoint'),
        'setMethod(String): void': setTo('method'),
        'setBody(String): void': setTo('body'),
        'setHeader(String, String): void': setHeader,
        'setTimeout(Integer): void'(request, ms) {
            if (!(ms >= 1 && ms <= LONGEST_TIMEOUT_MS)) throw new NotImplemented(`HttpRequest.setTimeout of ${ms}`);
            request.timeout = ms;
        }
    }
});
library('HttpResponse', {
    create: {
        '()': (type) => new Native(type, { statusCode: 0, status: null, body: '', headers: new Map() })
    },
    methods: {
        'getStatusCode(): Integer': ({ statusCode }) => statusCode,
        'getStatus(): String': ({ status }) => status,
        'getBody(): String': ({ body }) => body,
        'getHeader(String): String': ({ headers }, name) => headerIn(headers, name),
        'getHeaderKeys(): List<String>': ({ headers }) => listOfTexts([...headers.values()].map(({ name }) => name)),
        'setStatusCode(Integer): void': setTo('statusCode'),
        'setStatus(String): void': setTo('status'),
        'setBody(String): void': setTo('body'),
        'setHeader(String, String): void': setHeader
    }
});
library('HttpCalloutMock', {
    methods: { 'respond(HttpRequest): HttpResponse': (mock, request) => answerOf(mock, request) }
});

/** What the class of a test answers. */
function answerOf(mock, request) {
    const respond = mock.type.methodTaking('respond', libraryType('HttpRequest'));
    return invoke(respond, mock, [request]);
}

function send(_http, request) {
    if (!(request ?? nullPointer()).endpoint || !request.method)
        throw new NotImplemented('a callout without endpoint or method');
    if (tx.uncommitted === 'savepoint') throw new NotImplemented('a callout after a savepoint');
    if (tx.uncommitted)
        throwNew('CalloutException', 'You have uncommitted work pending. Please commit or rollback before calling out');
    tx.use('callouts');
    if (!tx.inTest) return answered(request);
    if (!tx.mock) throw new NotImplemented('a callout in a test without Test.setMock');
    return answerOf(tx.mock, request);
}

/** The answer of whoever ran the request when this transaction was begun before. */
function answered({ endpoint, method, headers, body, timeout: timeoutMs }) {
    const answer = tx.answers[tx.used.callouts - 1];
    if (!answer) {
        const plain = Object.fromEntries([...headers.values()].map(({ name, value }) => [name, value]));
        throw new CalloutNeeded({ endpoint, method, headers: plain, body, timeoutMs });
    }
    if (answer.error) throwNew('CalloutException', answer.error);
    const response = { statusCode: answer.statusCode, status: answer.status, body: answer.body, headers: new Map() };
    for (const [name, value] of Object.entries(answer.headers)) setHeader(response, name, value);
    return new Native(libraryType('HttpResponse'), response);
}

library('Http', {
    create: { '()': (type) => new Native(type) },
    methods: { 'send(HttpRequest): HttpResponse': send }
});

/** Test.setMock */
export function setMock({ of }, mock) {
    if (of !== libraryType('HttpCalloutMock')) throw new NotImplemented(`Test.setMock of ${of.name}`);
    tx.mock = mock;
}
