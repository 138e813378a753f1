import describeApex from '@salesforce/apex/CallerLookup.describe';
import findApex from '@salesforce/apex/CallerLookup.find';
import saveApex from '@salesforce/apex/CallRecordSaver.save';
import ticketApex from '@salesforce/apex/DeskPhoneTickets.forServer';
import credentialsApex from '@salesforce/apex/PhoneSignIn.credentials';
import twilioApex from '@salesforce/apex/TwilioTokens.forUser';
import { describeRecord, findCaller, phoneTicket, readPhoneCredentials, saveCallRecord } from 'c/callData';
import { explanation } from 'c/softphoneContract';
import type { Explanation } from 'c/softphoneContract';

jest.mock('@salesforce/apex/CallerLookup.find', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/CallerLookup.describe', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/CallRecordSaver.save', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/DeskPhoneTickets.forServer', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/PhoneSignIn.credentials', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/TwilioTokens.forUser', () => ({ default: jest.fn() }), { virtual: true });
const mock = (method: unknown): jest.Mock<Promise<unknown>> => method as jest.Mock<Promise<unknown>>;

const REQUEST = { term: '07814256404', phone: true, variants: ['7814256404'], phrases: [], objects: [] };
const never = new Promise<unknown>(() => undefined);

describe('callData', () => {
    beforeEach(() => {
        for (const method of [findApex, describeApex, saveApex, credentialsApex, ticketApex, twilioApex])
            mock(method).mockReset();
    });
    afterEach(() => {
        jest.useRealTimers();
        jest.restoreAllMocks();
    });

    it('L1: asks Salesforce for the caller, and fills in what Apex leaves out', async () => {
        mock(findApex).mockResolvedValue({
            rows: [{ id: '003', objectType: 'Contact' }],
            cases: [{ id: '500', caseNumber: '1', contactId: '003' }]
        });
        expect(await findCaller(REQUEST)).toEqual({
            rows: [
                {
                    id: '003',
                    objectType: 'Contact',
                    name: '',
                    isPersonAccount: false,
                    personContactId: null,
                    accountName: null,
                    fields: {}
                }
            ],
            cases: [{ id: '500', caseNumber: '1', contactId: '003', subject: null }],
            truncated: false
        });
        expect(findApex).toHaveBeenCalledWith({ request: REQUEST });
    });

    it('S7: asks Salesforce what the phone signs in with, and takes what is null as not there', async () => {
        mock(credentialsApex).mockResolvedValue({
            extension: '1001',
            authorizationUser: null,
            password: 'minted',
            iceServers: [{ urls: null, username: '9:ada', credential: 'too' }, { urls: ['stun:stun.example.com'] }],
            validForSeconds: 60
        });
        expect(await readPhoneCredentials()).toEqual({
            credentials: {
                signIn: { user: '1001', password: 'minted' },
                iceServers: [
                    { username: '9:ada', credential: 'too' },
                    { urls: ['stun:stun.example.com'], username: '', credential: '' }
                ],
                validFor: 60_000
            }
        });
        mock(credentialsApex).mockResolvedValue({ extension: '1001', authorizationUser: '9:1001', password: 'minted' });
        expect(await readPhoneCredentials()).toEqual({
            credentials: {
                signIn: { user: '1001', password: 'minted', authorizationUser: '9:1001' },
                iceServers: [],
                validFor: null
            }
        });
    });

    it('S7: Salesforce may give no sign-in, nothing at all, or a reason', async () => {
        mock(credentialsApex).mockResolvedValue({ iceServers: [] });
        expect(await readPhoneCredentials()).toEqual({
            credentials: { signIn: null, iceServers: [], validFor: null }
        });
        mock(credentialsApex).mockResolvedValue(null);
        expect(await readPhoneCredentials()).toEqual({ credentials: null });
        mock(credentialsApex).mockRejectedValue({ body: { message: 'You have no extension.' } });
        expect(await readPhoneCredentials()).toEqual({ error: { detail: 'You have no extension.' } });
    });

    it('S7: asks Salesforce for a ticket for one server, which is signed or not', async () => {
        const server = 'wss://cti.example.com';
        mock(ticketApex).mockResolvedValue({ ticket: 'signed', problem: null });
        expect(await phoneTicket(server)).toEqual({ ticket: 'signed' });
        expect(ticketApex).toHaveBeenCalledWith({ audience: server });
        mock(ticketApex).mockResolvedValue({ ticket: null, problem: 'noDevice' });
        expect(await phoneTicket(server)).toEqual({ problem: 'noDevice' });
        mock(ticketApex).mockRejectedValue({ body: { message: 'No access to the class.' } });
        expect(await phoneTicket(server)).toEqual({ error: { detail: 'No access to the class.' } });
    });

    it('S7: asks Salesforce for a token for Twilio, for whoever is signed in', async () => {
        mock(twilioApex).mockResolvedValue({ ticket: 'minted', problem: null });
        expect(await phoneTicket('twilio')).toEqual({ ticket: 'minted' });
        expect(mock(twilioApex).mock.calls).toEqual([[]]);
        expect(ticketApex).not.toHaveBeenCalled();
        mock(twilioApex).mockResolvedValue({ ticket: null, problem: 'noWorker' });
        expect(await phoneTicket('twilio')).toEqual({ problem: 'noWorker' });
        mock(twilioApex).mockRejectedValue({ body: { message: 'Twilio gave no token: 401' } });
        expect(await phoneTicket('twilio')).toEqual({ error: { detail: 'Twilio gave no token: 401' } });
    });

    it('asks three questions at once; the others of a burst of calls wait for their turn', async () => {
        const answers: ((value: unknown) => void)[] = [];
        mock(findApex).mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
        const asked = [1, 2, 3, 4, 5].map(() => findCaller(REQUEST));
        for (const questions of [3, 4, 5]) {
            expect(findApex).toHaveBeenCalledTimes(questions);
            answers[questions - 3]({});
            for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
        }
        for (const answer of answers) answer({});
        expect(await Promise.all(asked)).toHaveLength(5);
    });

    it.each<[string, unknown, Explanation]>([
        ['an AuraHandledException', { body: { message: 'Search is down.' } }, { detail: 'Search is down.' }],
        ['several errors', { body: [{ message: 'First.' }, { message: 'Second.' }] }, { detail: 'First.' }],
        ['a lost network', new TypeError('Failed to fetch'), { detail: 'Failed to fetch' }],
        ['nothing that one could read', { body: {} }, explanation('salesforceError')],
        ['nothing at all', undefined, explanation('salesforceError')]
    ])('L6: %s is an error with a reason', async (_what, error, why) => {
        mock(findApex).mockRejectedValue(error);
        expect(await findCaller(REQUEST)).toEqual({ error: why });
    });

    it.each<[string, () => Promise<unknown>, number, unknown]>([
        ['a lookup', () => findCaller(REQUEST), 15_000, { error: explanation('salesforceSilent') }],
        ['a description', () => describeRecord('003'), 15_000, { error: explanation('salesforceSilent') }],
        [
            'a save',
            () => saveCallRecord('key', {}, {}),
            20_000,
            {
                ok: false,
                retry: true,
                errors: [{ fields: [], code: 'NOT_SAVED', message: '', ...explanation('salesforceSilent') }]
            }
        ]
    ])('L6, R5: %s without an answer ends at its deadline', async (_what, ask, deadline, answer) => {
        jest.useFakeTimers();
        for (const method of [findApex, describeApex, saveApex]) mock(method).mockReturnValue(never);
        let ended: unknown;
        const asked = ask().then((value) => (ended = value));
        await jest.advanceTimersByTimeAsync(deadline - 1);
        expect(ended).toBeUndefined();
        await jest.advanceTimersByTimeAsync(1);
        await asked;
        expect(ended).toEqual(answer);
    });

    it('P1: describes a record', async () => {
        mock(describeApex).mockResolvedValue({ id: '003', objectType: 'Contact', name: 'Fred Bloggs' });
        expect(await describeRecord('003')).toEqual({
            id: '003',
            objectType: 'Contact',
            name: 'Fred Bloggs',
            personContactId: null,
            createdById: null,
            age: null
        });
        expect(describeApex).toHaveBeenCalledWith({ recordId: '003' });
    });

    it('P6: brings who created it, and how long ago, in milliseconds', async () => {
        mock(describeApex).mockResolvedValue({ id: '00Q', objectType: 'Lead', createdById: '005', ageInSeconds: 0 });
        expect(await describeRecord('00Q')).toMatchObject({ createdById: '005', age: 0 });
    });

    it('R4: saves under the call key', async () => {
        mock(saveApex).mockResolvedValue({ id: '00T', created: true, errors: [] });
        const replaces = { Subject: ['w'] };
        const saved = { ok: true, taskId: '00T', created: true, kept: [], moved: [] };
        expect(await saveCallRecord('key', { Subject: 'x' }, replaces)).toEqual(saved);
        const record = { callKey: 'key', fields: { Subject: 'x' }, replaces };
        expect(saveApex).toHaveBeenLastCalledWith({ record: { ...record, onlyNew: false } });
    });

    it('R13: a Task that exists already is left as it is, and the answer says so', async () => {
        mock(saveApex).mockResolvedValue({ id: '00T', created: false, errors: [] });
        expect(await saveCallRecord('key', { Subject: 'x' }, {}, true)).toMatchObject({ ok: true, created: false });
        const record = { callKey: 'key', fields: { Subject: 'x' }, replaces: {} };
        expect(saveApex).toHaveBeenLastCalledWith({ record: { ...record, onlyNew: true } });
    });

    it('R5: the reason why Salesforce refused a record comes back, and the save is not just repeated', async () => {
        const errors = [{ fields: null, code: 'REQUIRED_FIELD_MISSING', message: 'Outcome is required.' }];
        mock(saveApex).mockResolvedValue({ id: null, created: false, errors });
        expect(await saveCallRecord('key', {}, {})).toEqual({
            ok: false,
            retry: false,
            errors: [{ ...errors[0], fields: [] }]
        });
    });

    it('R5: a record that somebody else has locked is tried again automatically', async () => {
        const locked = { fields: [], code: 'UNABLE_TO_LOCK_ROW', message: 'unable to obtain exclusive access' };
        mock(saveApex).mockResolvedValue({ id: null, created: false, errors: [locked] });
        expect(await saveCallRecord('key', {}, {})).toEqual({ ok: false, retry: true, errors: [locked] });
        const wrong = { fields: ['Subject'], code: 'STRING_TOO_LONG', message: 'Subject: data value too large' };
        mock(saveApex).mockResolvedValue({ id: null, created: false, errors: [locked, wrong] });
        expect(await saveCallRecord('key', {}, {})).toMatchObject({ retry: false });
    });

    it('R5: a save without an answer may be tried again', async () => {
        mock(saveApex).mockRejectedValue({ body: { message: 'Internal error' } });
        expect(await saveCallRecord('key', {}, {})).toMatchObject({ ok: false, retry: true });
    });

    it('R5: sends no request while offline', async () => {
        jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
        expect(await saveCallRecord('key', {}, {})).toMatchObject({
            retry: true,
            errors: [{ message: '', ...explanation('offline') }]
        });
        expect(saveApex).not.toHaveBeenCalled();
    });
});
