import { DEFAULT_SETTINGS } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type {
    PhoneEvent,
    Settings,
    SnapshotCall
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { FakeStorage } from '../../__tests__/fakes/fakeStorage';
import { settled } from '../../__tests__/fakes/simulatedClock';
import { browserClock } from '../../clock';
import { storedText } from '../../storedText';
import { PhoneSystemManager } from '../phoneSystemManager';
import type { PhoneSystemContext } from '../phoneSystem';
import type { PhoneSystemChoice } from '../phoneSystems';
import { quietAudio } from '../../__tests__/fakes/quietBrowser';
import { Switchboard } from './fakes/switchboard';

const CALL: SnapshotCall = {
    connection: { callId: 'call-1', deviceId: '1001' },
    direction: 'in',
    remote: { number: '07814256404' },
    state: 'alerting',
    startedAt: 1
};

const SIP: Settings = {
    ...DEFAULT_SETTINGS,
    phoneSystem: 'sip',
    phone: { sipServer: 'wss://pbx', sipDomain: 'pbx' }
};

function newLine(options: { choice?: PhoneSystemChoice } = {}) {
    const boards: Switchboard[] = [];
    const reported: PhoneEvent[] = [];
    const logged: string[] = [];
    const chosen: string[] = [];
    const storage = new FakeStorage();
    const factory = (context: PhoneSystemContext): Switchboard => {
        const board = new Switchboard(context);
        boards.push(board);
        return board;
    };
    const line = new PhoneSystemManager({
        choose: ({ phoneSystem }) => {
            chosen.push(phoneSystem);
            return Promise.resolve(options.choice ?? { ok: true, factory });
        },
        emit: (event) => reported.push(event),
        clock: { ...browserClock, now: () => 1 },
        newId: () => 'id-1',
        userId: '005000000000001AAA',
        audio: quietAudio(),
        storage: (name) => storedText(name, () => storage),
        log: (text) => logged.push(text)
    });
    const states = () => reported.map((event) => (event.event === 'LinkState' ? event.state : event.event));
    return { line, boards, reported, states, logged, chosen, storage };
}

describe('the phone of this tab', () => {
    it('starts when the tab leads and the settings are known, in either order', async () => {
        for (const order of [
            ['lead', 'configure'],
            ['configure', 'lead']
        ]) {
            const { line, boards, chosen } = newLine();
            for (const step of order) {
                expect(boards).toEqual([]);
                if (step === 'lead') line.lead();
                else line.configure(DEFAULT_SETTINGS);
                await settled();
            }
            expect(boards).toHaveLength(1);
            expect(chosen).toEqual(['']);
        }
    });

    it('stops when another tab takes the phone, and reports where it is (S2)', async () => {
        const { line, boards, reported, states, logged } = newLine();
        line.configure(DEFAULT_SETTINGS);
        line.lead();
        await settled();
        await line.yield();
        expect(boards[0]?.running).toBe(false);
        expect(states()).toEqual(['up', 'Features', 'Snapshot', 'down']);
        expect(reported.at(-1)).toMatchObject({ reason: 'inAnotherTab' });

        boards[0]?.tell('down');
        expect(states()).toHaveLength(4);
        expect(logged.at(-1)).toContain('ignored LinkState');
        await expect(line.execute({ command: 'signOut' })).rejects.toMatchObject({ reason: 'notConnected' });
    });

    it('gets its calls from the phone system, or without one from the last report (S4)', async () => {
        const { line, boards } = newLine();
        line.configure(DEFAULT_SETTINGS);
        expect(line.snapshot()).toBeNull();
        line.lead();
        expect(line.snapshot()).toBeNull();
        await settled();
        boards[0].calls = [CALL];
        expect(line.snapshot()).toEqual([CALL]);
        await line.yield();
        expect(line.snapshot()).toEqual([]);
    });

    it.each([
        ['go on', DEFAULT_SETTINGS, ['up', 'Features', 'down'], null],
        ['end with it', SIP, ['up', 'Features', 'Snapshot', 'down'], []]
    ])('stops before it knows its calls, which %s (S4)', async (_, settings, told, calls) => {
        const { line, boards, states } = newLine();
        line.configure(settings);
        line.lead();
        await settled();
        boards[0].calls = null;
        line.permit(false);
        await settled();
        expect(states()).toEqual(told);
        expect(line.snapshot()).toEqual(calls);
    });

    it('does not start a phone system that was still loading when the tab stopped leading', async () => {
        const { line, boards } = newLine();
        line.configure(DEFAULT_SETTINGS);
        line.lead();
        await line.yield();
        await settled();
        expect(boards).toEqual([]);
    });

    it('reports why there is no phone, and tries again on request', async () => {
        const why = { state: 'down', reason: 'linkDown', detail: 'sip.js could not be loaded' } as const;
        const { line, reported } = newLine({ choice: { ok: false, why } });
        line.configure(DEFAULT_SETTINGS);
        line.lead();
        await settled();
        expect(reported).toEqual([{ event: 'LinkState', at: 1, ...why }]);
        await line.execute({ command: 'connect' });
        expect(reported).toHaveLength(2);
    });

    it('is ready when its phone system has been loaded and started', async () => {
        const { line, boards } = newLine();
        await line.ready();
        line.configure(DEFAULT_SETTINGS);
        line.lead();
        expect(boards).toEqual([]);
        await line.ready();
        expect(boards[0]?.running).toBe(true);
    });

    it('gives each phone system a storage of its own', async () => {
        const { line, boards, storage } = newLine();
        line.lead();
        line.configure(DEFAULT_SETTINGS);
        await settled();
        boards[0].context.storage.save('its calls');
        expect([...storage.items]).toEqual([['demo', 'its calls']]);
        line.configure(SIP);
        await settled();
        expect(boards[1].context.storage.load()).toBeNull();
    });

    it('passes typed credentials to the phone system that asked, and never to one that was stopped', async () => {
        const { line, boards } = newLine();
        const typed = { command: 'signIn', user: ' 1001 ', password: 'secret' } as const;
        line.configure(SIP);
        line.lead();
        await settled();
        await expect(line.execute(typed)).rejects.toMatchObject({ reason: 'unsupported' });
        const given: unknown[] = [];
        boards[0].context.credentials.ask((credentials) => {
            given.push(credentials);
            return Promise.resolve();
        });
        await line.execute(typed);
        expect(given).toEqual([{ user: '1001', password: 'secret' }]);
        line.configure({ ...SIP, phone: { ...SIP.phone, sipDomain: 'other' } });
        await settled();
        await expect(line.execute(typed)).rejects.toMatchObject({ reason: 'unsupported' });
        await line.yield();
        await expect(line.execute(typed)).rejects.toMatchObject({ reason: 'notConnected' });
        expect(given).toHaveLength(1);
    });

    it('passes on TURN credentials, and forgets them with the phone system', async () => {
        const { line, boards } = newLine();
        line.configure(SIP);
        line.lead();
        await settled();
        const { iceServers } = boards[0].context.credentials;
        expect(iceServers()).toEqual([]);
        const servers = [{ username: '1764288000:1001', credential: 'minted' }];
        await line.execute({ command: 'setIceServers', iceServers: servers });
        expect(iceServers()).toEqual(servers);
        line.configure({ ...SIP, phone: { ...SIP.phone, sipDomain: 'other' } });
        await settled();
        expect(boards[1].context.credentials.iceServers()).toEqual([]);
    });

    it('asks for tickets for a phone system that signs in with them, and repeats that to a panel that starts later', async () => {
        const { line, boards, reported } = newLine();
        const server = 'wss://cti.example.com';
        line.configure({ ...DEFAULT_SETTINGS, phoneSystem: 'desk', phone: { ctiServers: [server] } });
        line.lead();
        await settled();
        expect(line.audioElsewhere).toBe(true);
        const { credentials } = boards[0].context;
        expect(() => credentials.ask(() => Promise.resolve())).toThrow('has no sign-in');
        const ticket = credentials.ticket(server);
        const needed = { event: 'TicketNeeded', at: 1, ticketId: 'id-1', audience: server };
        expect([reported.at(-1), line.known().at(-2)]).toEqual([needed, needed]);
        const given = { command: 'ticket', ticketId: 'id-1', answer: { ticket: 'minted' } } as const;
        await line.execute(given);
        expect(await ticket).toEqual({ ticket: 'minted' });
        await expect(line.execute(given)).rejects.toMatchObject({ reason: 'invalidState' });
        expect(JSON.stringify([line.known(), reported])).not.toContain('minted');
    });

    it('has no credentials for a phone system whose descriptor has no sign-in', async () => {
        const { line, boards, states } = newLine();
        line.configure(DEFAULT_SETTINGS);
        line.lead();
        await settled();
        expect(() => boards[0].context.credentials.ask(() => Promise.resolve())).toThrow('has no sign-in');
        const typed = { command: 'signIn', user: '1001', password: 'secret' } as const;
        await expect(line.execute(typed)).rejects.toMatchObject({ reason: 'unsupported' });
        expect(states()).toEqual(['up']);
    });

    it('reports why a phone system cannot be created', async () => {
        const factory = (): never => {
            throw new Error('no such server');
        };
        const { line, reported } = newLine({ choice: { ok: true, factory } });
        line.configure(DEFAULT_SETTINGS);
        line.lead();
        await settled();
        expect(reported).toMatchObject([{ state: 'down', reason: 'notConfigured', detail: 'no such server' }]);
    });

    it('changes the phone system when the settings arrive late, unless there are calls', async () => {
        const idle = newLine();
        idle.line.configure(DEFAULT_SETTINGS);
        idle.line.lead();
        await settled();
        idle.line.configure(DEFAULT_SETTINGS);
        await settled();
        expect(idle.chosen).toEqual(['']);
        idle.line.configure(SIP);
        await settled();
        expect(idle.chosen).toEqual(['', 'sip']);
        expect(idle.boards.map(({ running }) => running)).toEqual([false, true]);

        const busy = newLine();
        busy.line.configure(DEFAULT_SETTINGS);
        busy.line.lead();
        await settled();
        busy.boards[0].calls = [CALL];
        busy.line.configure(SIP);
        await settled();
        expect(busy.chosen).toEqual(['']);
        expect(busy.logged.at(-1)).toContain('because of current calls');
    });

    it.each([
        ['a SIP call, whose media is in the page', SIP, true, true],
        ['no call', SIP, false, false],
        ['a call of the demo line, which continues in the next tab', DEFAULT_SETTINGS, true, false],
        ['a SIP call, if the admin has turned the warning off', { ...SIP, preventPopoutDuringCall: false }, true, false]
    ])('warns before the page is closed, or not: %s', async (_, settings, hasCalls, asks) => {
        const { line, boards } = newLine();
        line.lead();
        line.configure(settings);
        await settled();
        boards[0].calls = hasCalls ? [CALL] : [];
        expect(line.asksBeforeLeaving).toBe(asks);
        boards[0].callsOutliveTab = true;
        expect(line.asksBeforeLeaving).toBe(false);
        boards[0].callsOutliveTab = false;
        await line.end();
        expect(line.asksBeforeLeaving).toBe(false);
    });
});
