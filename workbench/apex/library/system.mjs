/** System, UserInfo, Crypto, and other classes without records. */
import crypto from 'node:crypto';
import { NotImplemented } from '../errors.mjs';
import { T, listOf } from '../language/types.mjs';
import { ApexList } from '../values/collections.mjs';
import { construct } from '../language/invoke.mjs';
import { hasCustomPermission } from '../org/access.mjs';
import { ORG_ID } from '../../server/records/ids.mjs';
import { LIMITS, tx } from '../transaction.mjs';
import { nullPointer, throwNew } from '../values/exceptions.mjs';
import { Native } from '../values/instance.mjs';
import { ApexDatetime } from '../values/moments.mjs';
import { equal } from '../values/equality.mjs';
import { textOf } from '../values/text.mjs';
import { zoneOf } from '../values/zone.mjs';
import { mapOfTexts } from './collections.mjs';
import { library, libraryType } from './registry.mjs';

const make = (name, state) => new Native(libraryType(name), state);
const fail = (message, detail) =>
    throwNew('AssertException', `Assertion Failed: ${message === null ? '' : `${textOf(message)}: `}${detail}`);
const isTrue = (value, message = null) => (value === true ? undefined : fail(message, 'Expected: true, Actual: false'));
const areEqual = (wanted, found, message = null) =>
    equal(wanted, found) ? undefined : fail(message, `Expected: ${textOf(wanted)}, Actual: ${textOf(found)}`);
const areNotEqual = (wanted, found, message = null) =>
    equal(wanted, found) ? fail(message, `Same value: ${textOf(wanted)}`) : undefined;

library('System', {
    statics: {
        'now(): Datetime': () => new ApexDatetime(Date.now()),
        'currentTimeMillis(): Long': () => BigInt(Date.now()),
        'debug(Object): void': () => undefined,
        'assert(Boolean): void': (value) => isTrue(value),
        'assert(Boolean, Object): void': isTrue,
        'assertEquals(Object, Object): void': (a, b) => areEqual(a, b),
        'assertEquals(Object, Object, Object): void': areEqual,
        'assertNotEquals(Object, Object): void': (a, b) => areNotEqual(a, b),
        'assertNotEquals(Object, Object, Object): void': areNotEqual
    }
});

/** Each assertion with and without a message. */
const both = (name, params, run) => ({ [`${name}(${params}): void`]: run, [`${name}(${params}, String): void`]: run });
library('Assert', {
    statics: {
        ...both('isTrue', 'Boolean', isTrue),
        ...both('isFalse', 'Boolean', (value, message = null) =>
            value === false ? undefined : fail(message, 'Expected: false, Actual: true')
        ),
        ...both('isNull', 'Object', (value, message = null) =>
            value === null ? undefined : fail(message, `Expected: null, Actual: ${textOf(value)}`)
        ),
        ...both('isNotNull', 'Object', (value, message = null) =>
            value === null ? fail(message, 'Expected: a value, Actual: null') : undefined
        ),
        ...both('areEqual', 'Object, Object', areEqual),
        ...both('areNotEqual', 'Object, Object', areNotEqual),
        'fail(): void': () => fail(null, 'Assert.fail'),
        'fail(String): void': (message) => fail(message, 'Assert.fail')
    }
});

library('UserInfo', {
    statics: {
        'getUserId(): Id': () => tx.userId,
        'getOrganizationId(): Id': () => ORG_ID,
        'getProfileId(): Id': () => tx.user.ProfileId,
        'getName(): String': () => tx.user.Name,
        'getUserName(): String': () => tx.user.Username,
        'getTimeZone(): TimeZone': () => make('TimeZone', { id: zoneOf(tx) })
    }
});
library('FeatureManagement', { statics: { 'checkPermission(String): Boolean': hasCustomPermission } });

const used = (name) => () => tx.used[name];
const allowed = (name) => () => LIMITS[name];
library('Limits', {
    statics: {
        'getQueries(): Integer': used('queries'),
        'getLimitQueries(): Integer': allowed('queries'),
        'getQueryRows(): Integer': used('queryRows'),
        'getSoslQueries(): Integer': used('searches'),
        'getDmlStatements(): Integer': used('statements'),
        'getLimitDmlStatements(): Integer': allowed('statements'),
        'getDmlRows(): Integer': used('rows'),
        'getCallouts(): Integer': used('callouts'),
        'getLimitCallouts(): Integer': allowed('callouts')
    }
});

library('Blob', {
    methods: {
        'toString(): String': (blob) => Buffer.from(blob).toString('utf8'),
        'size(): Integer': (blob) => blob.length
    },
    statics: { 'valueOf(String): Blob': (text) => Buffer.from(text ?? nullPointer(), 'utf8') }
});
const HASHES = { hmacsha1: 'sha1', hmacsha256: 'sha256', hmacsha512: 'sha512', hmacmd5: 'md5' };
library('Crypto', {
    statics: {
        'generateMac(String, Blob, Blob): Blob'(name, data, key) {
            const hash = HASHES[name.toLowerCase()] ?? throwNew('NoDataFoundException', `Invalid algorithm ${name}`);
            return crypto.createHmac(hash, key).update(data).digest();
        },
        'getRandomInteger(): Integer': () => crypto.randomBytes(4).readInt32BE(),
        'getRandomLong(): Long': () => crypto.randomBytes(8).readBigInt64BE()
    }
});
library('EncodingUtil', {
    statics: {
        'base64Encode(Blob): String': (blob) => Buffer.from(blob ?? nullPointer()).toString('base64'),
        'base64Decode(String): Blob': (text) => Buffer.from(text, 'base64'),
        'convertToHex(Blob): String': (blob) => Buffer.from(blob).toString('hex'),
        'urlEncode(String, String): String': (text) => new URLSearchParams({ a: text }).toString().slice(2)
    }
});
library('UUID', {
    methods: { 'toString(): String': ({ text }) => text },
    statics: { 'randomUUID(): UUID': () => make('UUID', { text: crypto.randomUUID() }) }
});

/** No certificate is installed here, so nothing can be signed. */
library('Auth.JWS', {
    methods: {
        'getCompactSerialization(): String': ({ certificate }) =>
            throwNew('NoDataFoundException', `Data Not Available: ${certificate}`)
    },
    create: { '(String, String)': (claims, certificate, type) => new Native(type, { claims, certificate }) }
});

library('Type', {
    methods: {
        'getName(): String': ({ of }) => of.name,
        'newInstance(): Object'({ of }) {
            if (of.kind !== 'class') throw new NotImplemented(`Type.newInstance of ${of.name}`);
            const constructor = of.constructors.find(({ params }) => params.length === 0);
            if (of.isInterface || of.isAbstract || !constructor)
                throwNew('TypeException', `Type cannot be constructed: ${of.name}`);
            return construct(of, constructor, []);
        }
    },
    statics: {
        'forName(String): Type'(name) {
            const of = name && (tx.frame.method.cls.program.classNamed(name) ?? libraryType(name));
            return of ? make('Type', { of, key: `class ${of.name}` }) : null;
        }
    }
});

const MY_DOMAIN = 'acme';
const HOST = `${MY_DOMAIN}.my.salesforce.com`;
library('DomainCreator', {
    statics: {
        'getLightningHostname(): String': () => `${MY_DOMAIN}.lightning.force.com`,
        'getOrgMyDomainHostname(): String': () => HOST,
        'getVisualforceHostname(String): String': (namespace) => `${MY_DOMAIN}--${namespace ?? 'c'}.vf.force.com`
    }
});
const url = (text, type = libraryType('Url')) => {
    try {
        return new Native(type, { url: new URL(text) });
    } catch {
        return throwNew('StringException', `no protocol: ${text}`);
    }
};
library('Url', {
    methods: {
        'getHost(): String': ({ url: { hostname } }) => hostname,
        'getPath(): String': ({ url: { pathname } }) => pathname,
        'getProtocol(): String': ({ url: { protocol } }) => protocol.slice(0, -1),
        'toExternalForm(): String': ({ url: { href } }) => href
    },
    statics: { 'getOrgDomainUrl(): Url': () => url(`https://${HOST}`) },
    create: { '(String)': url }
});

/** Names of a page's parameters are found in any case. */
function parametersOf(page) {
    page.parameters ??= Object.assign(mapOfTexts(T.String), { ignoresCase: true });
    return page.parameters;
}
library('PageReference', {
    methods: {
        'getParameters(): Map<String, String>': parametersOf,
        'getUrl(): String': ({ page }) => `/apex/${page.toLowerCase()}`
    },
    create: { '(String)': (page, type) => new Native(type, { page, parameters: null }) }
});
library('ApexPages', { statics: { 'currentPage(): PageReference': () => tx.page } });
/** Of a list's own records, only the ids are known, as in Salesforce, until the page names their fields. */
library('ApexPages.StandardSetController', {
    methods: {
        'setSelected(List<SObject>)': (controller, records) => void (controller.selected = records),
        'getSelected(): List<SObject>': ({ selected }) => selected
    },
    create: { '(List<SObject>)': (_records, type) => new Native(type, { selected: new ApexList(listOf(T.SObject)) }) }
});
