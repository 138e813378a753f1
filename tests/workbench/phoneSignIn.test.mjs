// The stand-in for the Apex that returns a phone's credentials, with the same values as HmacPhoneCredentialsTest.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { mint } from '../../workbench/server/apex/phoneSignIn.mjs';
import { openWorkbench } from './support/workbench.mjs';

let bench;
before(async () => (bench = await openWorkbench()));
after(() => bench.close());
beforeEach(() => bench.post('reset'));

const SETTINGS = {
    ProviderClass__c: 'HmacPhoneCredentials',
    ExtensionField__c: 'Extension',
    SipSecret__c: 'north-wind',
    TurnSecret__c: 'south-wind',
    ValidMinutes__c: 360
};
const FIELDS = { Extension: {} };
const ADA = { Id: '005000000000001AAA', Extension: '1001' };
const NOON = 1764244800;

describe('HmacPhoneCredentials', () => {
    it('signs expiry and extension, and expiry and user for the TURN server, with two secrets', () => {
        assert.deepEqual(mint(SETTINGS, ADA, NOON, FIELDS), {
            validForSeconds: 43200,
            extension: '1001',
            authorizationUser: '1764288000:1001',
            password: 'X64aOsxUgXnB4+rsEy8WfFlbxHE=',
            iceServers: [{ username: '1764288000:005000000000001AAA', credential: 'yUSgqEmSpK3LASrg7/yfQySVbU0=' }]
        });
    });

    it('gives all users the same expiry in a period, and never less than the lifetime', () => {
        const lastSecond = NOON + 360 * 60 - 1;
        const at = (now) => {
            const { authorizationUser, validForSeconds } = mint(SETTINGS, ADA, now, FIELDS);
            return [authorizationUser, validForSeconds];
        };
        assert.deepEqual(at(lastSecond), ['1764288000:1001', 21601]);
        assert.deepEqual(at(lastSecond + 1), ['1764309600:1001', 43200]);
    });

    it('leaves out parts without a secret', () => {
        const onlyTurn = mint({ ...SETTINGS, SipSecret__c: null }, { Id: ADA.Id }, NOON, FIELDS);
        assert.deepEqual([onlyTurn.extension, onlyTurn.iceServers.length], [undefined, 1]);
    });

    it('says why there is no extension', () => {
        const refusal = (settings, user = ADA) => {
            let words;
            assert.throws(
                () => mint({ ...SETTINGS, ...settings }, user, NOON, FIELDS),
                ({ message }) => (words = message) !== ''
            );
            return words;
        };
        assert.match(refusal({}, { Id: ADA.Id }), /the field Extension of your user is empty/);
        assert.match(refusal({ ExtensionField__c: 'NoSuchField__c' }), /NoSuchField__c/);
        assert.match(refusal({ ExtensionField__c: null }), /does not name the field/);
    });
});

describe('PhoneSignIn.credentials', () => {
    const credentials = () => bench.apex('PhoneSignIn.credentials');
    const put = (record) => bench.put('phoneSignIn', record);

    it('is empty until the org has a record, and after a reset', async () => {
        assert.equal(await credentials(), null);
        await put(SETTINGS);
        assert.equal((await credentials()).extension, '1001');
        await bench.post('reset');
        assert.equal(await credentials(), null);
    });

    it('is for the current user', async () => {
        await put(SETTINGS);
        await bench.ask('PATCH', 'user', { Name: 'Carol Coach' });
        assert.equal((await credentials()).extension, '1004');
    });

    it('names a class that does not exist, like the Apex', async () => {
        await put({ ...SETTINGS, ProviderClass__c: 'NoSuchClass' });
        await assert.rejects(credentials(), /names NoSuchClass, which is not a class/);
    });

    it('accepts only valid records', async () => {
        for (const [record, words] of [
            [{ Secret__c: 'x' }, /and not Secret__c/],
            [{ ValidMinutes__c: 'long' }, /ValidMinutes__c is a number/]
        ]) {
            const { status, body } = await put(record);
            assert.equal(status, 400);
            assert.match(body.error, words);
        }
        assert.equal((await bench.get('phoneSignIn')).body, null);
    });
});
