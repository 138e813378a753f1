// Callouts do what Salesforce documents. Each snippet has its source; a result that begins with "!" is an exception.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { callWithCallouts } from '../../../workbench/apex/callWithCallouts.mjs';
import { NotImplemented } from '../../../workbench/apex/errors.mjs';
import { sender } from '../../../workbench/apex/namedCredentials.mjs';
import { Org } from '../../../workbench/apex/org/org.mjs';
import { compilePackage } from '../../../workbench/apex/package.mjs';
import { caseResults } from './support/caseResults.mjs';

const GUIDE = 'https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/';
const REFERENCE = 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/';
const MOCK = 'Test.setMock(HttpCalloutMock.class, new Mock());';
const PENDING = '!CalloutException: You have uncommitted work pending. Please commit or rollback before calling out';

const CASES = {
    [`${GUIDE}apex_classes_restful_http_testing_httpcalloutmock.htm`]: [
        [`${MOCK} return send().getStatusCode();`, '200'],
        [`${MOCK} return send().getBody();`, 'GET callout:Example/echo'],
        [`${MOCK} return send().getHeader('Content-Type');`, 'application/json'],
        [`${MOCK} return send().getHeader('content-type');`, 'application/json'],
        [`${MOCK} return send().getHeader('Other');`, 'null'],
        [`${MOCK} return send().getHeaderKeys();`, '(Content-Type)']
    ],
    [`${GUIDE}apex_classes_restful_http_testing_dml.htm`]: [
        [`insert new Account(Name = 'A'); ${MOCK} return send().getStatusCode();`, PENDING],
        [
            `insert new Account(Name = 'A'); Test.startTest(); ${MOCK} Integer code = send().getStatusCode(); Test.stopTest(); return code;`,
            '200'
        ],
        [`Test.startTest(); ${MOCK} insert new Account(Name = 'A'); return send().getStatusCode();`, PENDING],
        [`${MOCK} send(); insert new Account(Name = 'A'); return [SELECT COUNT() FROM Account];`, '1']
    ],
    [`${GUIDE}apex_gov_limits.htm`]: [
        ['return Limits.getLimitCallouts();', '100'],
        [`${MOCK} send(); send(); return Limits.getCallouts();`, '2']
    ],
    [`${REFERENCE}apex_classes_restful_http_httprequest.htm`]: [
        [
            "HttpRequest r = new HttpRequest(); r.setEndpoint('callout:My_Named_Credential/some_path'); return r.getEndpoint();",
            'callout:My_Named_Credential/some_path'
        ],
        ["HttpRequest r = new HttpRequest(); r.setMethod('POST'); return r.getMethod();", 'POST'],
        ["HttpRequest r = new HttpRequest(); r.setBody('a=b'); return r.getBody();", 'a=b'],
        [
            "HttpRequest r = new HttpRequest(); r.setHeader('Accept', 'a'); r.setHeader('Accept', 'b'); return r.getHeader('Accept');",
            'b'
        ],
        ["HttpRequest r = new HttpRequest(); return r.getHeader('Accept');", 'null']
    ],
    [`${REFERENCE}apex_classes_restful_http_httpresponse.htm`]: [
        ["HttpResponse r = new HttpResponse(); r.setStatus('OK'); return r.getStatus();", 'OK'],
        ['HttpResponse r = new HttpResponse(); r.setStatusCode(404); return r.getStatusCode();', '404']
    ]
};
const REFUSED = {
    'without a mock in a test': 'return send();',
    'after a savepoint': `Savepoint s = Database.setSavepoint(); ${MOCK} return send();`,
    'with a timeout that is too long': 'HttpRequest r = new HttpRequest(); r.setTimeout(120001); return r;',
    'with another mock': 'Test.setMock(String.class, new Mock()); return null;',
    'without a method': `${MOCK} HttpRequest r = new HttpRequest(); r.setEndpoint('callout:Example'); return new Http().send(r);`
};

const all = Object.entries(CASES).flatMap(([source, cases]) =>
    cases.map(([code, result]) => ({ page: /([^/]+)\.htm$/.exec(source)[1], code, result }))
);
const bodies = [...all.map(({ code }) => code), ...Object.values(REFUSED)];
const program = compilePackage([
    {
        file: 'cases.cls',
        text: `public class Cases {
    public class Mock implements HttpCalloutMock {
        public HttpResponse respond(HttpRequest request) {
            HttpResponse response = new HttpResponse();
            response.setHeader('Content-Type', 'application/json');
            response.setBody(request.getMethod() + ' ' + request.getEndpoint());
            response.setStatusCode(200);
            return response;
        }
    }
    static HttpResponse send() {
        return send('callout:Example/echo');
    }
    static HttpResponse send(String endpoint) {
        HttpRequest request = new HttpRequest();
        request.setEndpoint(endpoint);
        request.setMethod('GET');
        request.setTimeout(2000);
        return new Http().send(request);
    }
    @AuraEnabled
    public static String ask(List<String> endpoints) {
        String all = '';
        for (String endpoint : endpoints) {
            try {
                HttpResponse response = send(endpoint);
                all += response.getStatusCode() + ' ' + response.getBody() + ';';
            } catch (CalloutException failure) {
                all += failure.getMessage() + ';';
            }
        }
        insert new Account(Name = all.left(80));
        return all;
    }
${bodies.map((code, i) => `    static Object case${i}() { ${code} }`).join('\n')}
}
`
    }
]);
const org = new Org();
const resultOf = caseResults(program, org);

describe('callouts in Apex tests', () => {
    for (const [i, { page, code, result }] of all.entries())
        it(`${page}: ${code}`, () => assert.equal(resultOf(i), result));
    for (const [i, what] of Object.keys(REFUSED).entries())
        it(`stops at a callout ${what}`, () => assert.throws(() => resultOf(all.length + i), NotImplemented));
});

describe('callouts of a method that a page calls', () => {
    let server;
    const seen = [];
    before(async () => {
        server = createServer((request, response) => {
            seen.push([request.url, request.headers.authorization]);
            if (request.url !== '/silent') response.end(`about ${request.url}`);
        });
        await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    });
    after(() => {
        server.closeAllConnections();
        server.close();
    });
    const ask = (endpoints) => {
        const url = `http://127.0.0.1:${server.address().port}`;
        const send = sender((name) => (name === 'Example' ? { url, authorization: 'Basic c2VjcmV0' } : undefined));
        return callWithCallouts(program, { org, userId: org.adminId }, 'Cases.ask', { endpoints }, send);
    };

    it('go to the named credential, each once, and what is written afterwards is written once', async () => {
        const before = org.records.all('Account').length;
        assert.equal(await ask(['callout:Example/a', 'callout:Example/b']), '200 about /a;200 about /b;');
        assert.deepEqual(seen, [
            ['/a', 'Basic c2VjcmV0'],
            ['/b', 'Basic c2VjcmV0']
        ]);
        assert.equal(org.records.all('Account').length, before + 1);
    });

    it('fail in words for an unknown credential, for any other address, and without an answer in time', async () => {
        assert.equal(
            await ask(['callout:Other/a']),
            'The callout couldn\'t access the endpoint. You might not have the required permissions, or the named credential "Other" might not exist.;'
        );
        assert.match(await ask(['https://example.com']), /^Unauthorized endpoint, please check Setup/);
        assert.equal(await ask(['callout:Example/silent']), 'Read timed out;');
    });
});
