// The stand-in for the Apex that makes the tickets of desk phones, with the same checks as DeskPhoneTicketsTest.
import assert from 'node:assert/strict';
import { createPublicKey, verify } from 'node:crypto';
import { after, before, beforeEach, describe, it } from 'node:test';
import { openWorkbench } from './support/workbench.mjs';

const SERVER = 'wss://cti.example.com';
let bench;
before(async () => (bench = await openWorkbench({ phoneSignIn: { TicketCertificate__c: ' CTI_Tickets ' } })));
after(() => bench.close());
beforeEach(() => bench.post('reset'));

const ask = (audience = SERVER) => bench.apex('DeskPhoneTickets.forServer', { audience });
const device = async (Desk_Phone__c) => {
    const { Id } = await bench.org.user;
    const { status } = await bench.ask('PATCH', `records/User/${Id}`, { Desk_Phone__c });
    assert.equal(status, 200);
};

/** Claims of a ticket with a valid signature. */
async function claimsOf({ ticket, problem }) {
    assert.equal(problem, null);
    const [header, claims, signature] = ticket.split('.');
    assert.deepEqual(JSON.parse(Buffer.from(header, 'base64url')), { alg: 'RS256' });
    const key = createPublicKey(await bench.org.certificates.publicKey());
    assert.ok(verify('sha256', Buffer.from(`${header}.${claims}`), key, Buffer.from(signature, 'base64url')));
    return JSON.parse(Buffer.from(claims, 'base64url'));
}

describe('DeskPhoneTickets.forServer', () => {
    it('signs who asks, for which server, and which device that user has', async () => {
        await device(' 1003 ');
        const { jti, iat, exp, ...claims } = await claimsOf(await ask());
        assert.deepEqual(claims, {
            iss: '00D5g0000000001EAA',
            sub: bench.org.user.Id,
            aud: SERVER,
            device: '1003'
        });
        assert.equal(exp - iat, 60);
        assert.ok(Math.abs(iat - Date.now() / 1000) < 10, `iat is ${iat}`);
        assert.notEqual(jti, (await claimsOf(await ask())).jti);
    });

    it('gives no ticket to users without a device', async () => {
        for (const invalid of [null, 'two words', '1003/n', '1003@elsewhere']) {
            await device(invalid);
            assert.deepEqual(await ask(), { ticket: null, problem: 'noDevice' });
        }
        await bench.ask('PATCH', 'user', { Name: 'Carol Coach' });
        assert.deepEqual(await ask(), { ticket: null, problem: 'noDevice' });
    });

    it('gives no ticket without a certificate that the org has', async () => {
        for (const name of [null, ' ', 'No_Such_Certificate']) {
            await bench.put('phoneSignIn', { TicketCertificate__c: name });
            assert.deepEqual(await ask(), { ticket: null, problem: 'notConfigured' });
        }
    });

    it('gives no ticket to a user without the permission, which a fault stands for', async () => {
        const fault = { target: 'apex:DeskPhoneTickets.forServer', kind: 'refuse', message: 'no permission', times: 1 };
        assert.equal((await bench.post('faults', fault)).status, 201);
        assert.deepEqual(await ask(), { ticket: null, problem: 'noLicense' });
        assert.equal((await ask()).problem, null);
    });

    it('signs only for addresses that the setting accepts', async () => {
        for (const audience of [
            '',
            'https://cti.example.com',
            'ws://cti.example.com',
            'wss://user@cti.example.com',
            'wss://cti.example.com?a=b',
            'wss://cti.example.com\nwss://other.example.com',
            `wss://${'a'.repeat(250)}`
        ])
            await assert.rejects(ask(audience), /A CTI server has an address like/, audience);
        for (const audience of ['wss://cti.example.com:8443/one', 'ws://127.0.0.1:9000', 'ws://localhost'])
            assert.equal((await claimsOf(await ask(audience))).aud, audience);
    });
});

describe('SetupCheck.deskPhone', () => {
    it('says what a ticket needs, and why the org could not sign it', async () => {
        const check = () => bench.apex('SetupCheck.deskPhone');
        const found = { licensed: true, device: '1003', certificate: 'CTI_Tickets', error: null };
        assert.deepEqual(await check(), found);
        await device(null);
        await bench.put('phoneSignIn', {});
        assert.deepEqual(await check(), { ...found, device: null, certificate: null });
        await bench.put('phoneSignIn', { TicketCertificate__c: 'Old' });
        assert.deepEqual(await check(), {
            ...found,
            device: null,
            certificate: 'Old',
            error: 'There is no certificate Old.'
        });
    });
});
