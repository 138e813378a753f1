import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { SimulatedClock } from '../../../../frame/__tests__/fakes/simulatedClock';
import { ORG, ServerAtTest, USER } from '../../../../tests/support/cti/serverAtTest';
import { noLog } from '../../../log';
import { EncryptedFile } from '../encryptedFile';
import { StoredCalls } from '../storedCalls';

const KEY = randomBytes(32);
const OWNER = { orgId: ORG, userId: USER, deviceId: '1001' };

let folder: string;
let file: string;
beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'crm-connect-cti-'));
    file = path.join(folder, 'ended-calls');
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Store {
    readonly stored: StoredCalls;
    readonly clock: SimulatedClock;
    readonly errors: readonly object[];
}

function store(key = KEY): Store {
    const clock = new SimulatedClock();
    const errors: object[] = [];
    const stored = new StoredCalls({
        days: 3,
        callsPerDevice: 10,
        file: new EncryptedFile(file, key),
        clock,
        log: { ...noLog, error: (fields, text) => errors.push({ ...fields, text }) }
    });
    return { stored, clock, errors };
}

/** Stores one call, and returns its id. */
async function storeOne(): Promise<string> {
    const { stored, clock } = store();
    const server = new ServerAtTest({ endedCalls: stored.calls }, clock);
    (await server.connect()).line.close();
    const connection = server.exchange.ring('1001', '+442079460123', 'Ada Lovelace');
    server.exchange.farEnd(connection, 'hangUp');
    await stored.flush();
    return connection.callId;
}

describe('stored calls', () => {
    it('survive a restart of the server, which monitors their devices again', async () => {
        const callId = await storeOne();
        const { stored, clock } = store();
        expect(stored.calls.waitingFor(OWNER)).toMatchObject([{ connection: { callId } }]);
        const server = new ServerAtTest({ endedCalls: stored.calls }, clock);
        await clock.pass(20);
        expect(server.link.devices).toEqual(['1001']);
    });

    it('cannot be read in the file, and neither can device and user', async () => {
        await storeOne();
        const content = readFileSync(file).toString('latin1');
        for (const personal of ['442079460123', 'Lovelace', '1001', USER]) expect(content).not.toContain(personal);
    });

    it('leave no other files', async () => {
        await storeOne();
        expect(readdirSync(folder)).toEqual(['ended-calls']);
    });

    it.each([
        ['a changed byte', () => writeFileSync(file, readFileSync(file).fill(1, 40, 41)), KEY],
        ['half of it', () => writeFileSync(file, readFileSync(file).subarray(0, 60)), KEY],
        ['nothing in it', () => writeFileSync(file, ''), KEY],
        ['another content', () => writeFileSync(file, 'PK\u0003\u0004 something else'), KEY],
        ['another key', () => undefined, randomBytes(32)]
    ])('in a file with %s are set aside with an error in the log, and the server starts', async (_, spoil, key) => {
        await storeOne();
        spoil();
        const { stored, clock, errors } = store(key);
        expect(stored.calls.waitingFor(OWNER)).toEqual([]);
        expect(errors).toMatchObject([{ aside: `${file}.unreadable-${clock.now()}` }]);
        expect(readdirSync(folder)).toEqual([`ended-calls.unreadable-${clock.now()}`]);
    });

    it('are written together when they change within a moment', async () => {
        const { stored, clock } = store();
        const write = jest.spyOn(EncryptedFile.prototype, 'write');
        for (let turn = 0; turn < 5; turn += 1) stored.calls.seen(OWNER);
        await clock.pass(1_000);
        expect(write).toHaveBeenCalledTimes(1);
        await stored.flush();
        write.mockRestore();
    });

    it('that cannot be written are an error in the log, and nothing else', async () => {
        const { stored, errors } = store();
        const write = jest.spyOn(EncryptedFile.prototype, 'write').mockRejectedValue(new Error('no space left'));
        stored.calls.seen(OWNER);
        await stored.flush();
        expect(errors).toMatchObject([{ problem: 'no space left' }]);
        write.mockRestore();
    });
});
