// The CTI server accepts a ticket of its orgs, for itself, once, while it is valid, and no other.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { importForNode } from '../support/importForNode.mjs';
import {
    ORG,
    SERVER,
    USER,
    claimsFor,
    ecKeys,
    rsaKeys,
    signed,
    signedWithPublicKey,
    unsigned
} from './support/mint.mjs';

const keys = rsaKeys();
const strangersKeys = rsaKeys();

let parts;
before(async () => {
    parts = await importForNode('tests/cti/support/parts.mjs');
});

/** A check at a time of its own, with the claims of a ticket that is valid then. */
function checkAt({ pems = [keys.pem] } = {}) {
    const clock = new parts.SimulatedClock();
    const check = parts.ticketCheck({
        keys: new Map([[ORG, pems.map(parts.ticketKey)]]),
        audiences: [SERVER],
        clock
    });
    const claims = (others) => claimsFor('1001', { now: clock.now(), ...others });
    return { clock, check, claims };
}

/** Why a ticket is refused. */
async function faultOf(check, ticket) {
    try {
        await check(ticket);
        return 'accepted';
    } catch (error) {
        return error.fault;
    }
}

describe('a ticket', () => {
    it('names its user and device, whichever of the two algorithms signed it', async () => {
        const ec = ecKeys();
        const { check, claims } = checkAt({ pems: [keys.pem, ec.pem] });
        const owner = { orgId: ORG, userId: USER, deviceId: '1001' };
        assert.deepEqual(await check(signed(claims(), keys)), owner);
        assert.deepEqual(await check(signed(claims(), ec)), owner);
    });

    it('is accepted once', async () => {
        const { check, claims } = checkAt();
        const ticket = signed(claims(), keys);
        await check(ticket);
        assert.equal(await faultOf(check, ticket), 'usedBefore');
    });

    it('is not accepted again when it has been forgotten', async () => {
        const { check, claims, clock } = checkAt();
        const ticket = signed(claims(), keys);
        await check(ticket);
        await clock.pass(65_000);
        await check(signed(claims(), keys)).catch(() => undefined);
        assert.equal(await faultOf(check, ticket), 'usedBefore');
        await clock.pass(10_000);
        assert.equal(await faultOf(check, ticket), 'expired');
    });

    it('is refused after its minute', async () => {
        const { check, claims, clock } = checkAt();
        const ticket = signed(claims(), keys);
        await clock.pass(75_000);
        assert.equal(await faultOf(check, ticket), 'expired');
    });

    it('is refused from before the server started, because it may have been used then', async () => {
        const { check, claims } = checkAt();
        const iat = claims().iat - 30;
        assert.equal(await faultOf(check, signed(claims({ iat, exp: iat + 60 }), keys)), 'beforeStart');
    });

    const FORGERIES = {
        'without a signature': (claims) => [unsigned(claims()), 'badSignature'],
        'signed with the public key as a shared secret': (claims) => [
            signedWithPublicKey(claims(), keys),
            'badSignature'
        ],
        "signed with a stranger's key": (claims) => [signed(claims(), strangersKeys), 'badSignature'],
        'with another device put in': (claims) => {
            const [head, , signature] = signed(claims(), keys).split('.');
            const body = Buffer.from(JSON.stringify(claims({ device: '1002' }))).toString('base64url');
            return [`${head}.${body}.${signature}`, 'badSignature'];
        },
        'of an unknown org': (claims) => [signed(claims({ iss: '00D000000000002AAA' }), keys), 'unknownOrg'],
        'of an org with the name of a property': (claims) => [signed(claims({ iss: '__proto__' }), keys), 'unknownOrg'],
        'for another server': (claims) => [signed(claims({ aud: 'wss://other.example.com' }), keys), 'wrongServer'],
        'for a longer time': (claims) => [signed(claims({ exp: claims().iat + 3_600 }), keys), 'tooLong'],
        'from the future': (claims) => {
            const iat = claims().iat + 600;
            return [signed(claims({ iat, exp: iat + 60 }), keys), 'notYetValid'];
        },
        'without a device': (claims) => [signed(claims({ device: undefined }), keys), 'incomplete'],
        'with a device that is two lines': (claims) => [signed(claims({ device: '1001\r\nX: y' }), keys), 'incomplete'],
        'without an id': (claims) => [signed(claims({ jti: undefined }), keys), 'incomplete'],
        'without an end': (claims) => [signed(claims({ exp: undefined }), keys), 'incomplete'],
        'of somebody who is no user': (claims) => [signed(claims({ sub: 'me' }), keys), 'incomplete'],
        'that is no token': () => ['x.y.z', 'notTicket'],
        'of a megabyte': () => ['x'.repeat(1_000_000), 'notTicket']
    };
    for (const [name, forge] of Object.entries(FORGERIES)) {
        it(`${name} is refused`, async () => {
            const { check, claims } = checkAt();
            const [ticket, fault] = forge(claims);
            assert.equal(await faultOf(check, ticket), fault);
        });
    }
});

describe('the key of an org', () => {
    it('must be public, and strong enough', () => {
        const refused = (pem, words) => assert.throws(() => parts.ticketKey(pem), words);
        refused(rsaKeys(1024).pem, /2048 bits/);
        refused(ecKeys('P-384').pem, /P-256/);
        refused(keys.privateKey.export({ type: 'pkcs8', format: 'pem' }), /private key/);
        refused('no key at all', /./);
    });
});
