import { explanationForLog } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { SimulatedClock, settled } from '../../../__tests__/fakes/simulatedClock';
import { ANSWER_MS, SILENCE_MS } from '../linkWatch';
import { Registration } from '../registration';
import { FakeAgent } from './fakes/fakeAgent';
import { SIP_SETTINGS } from './fakes/sipSettings';
import { FakeSocket } from '../../../__tests__/fakes/fakeSocket';

const LOGIN = { user: '1001', password: 'secret' };

function signingIn({ hasCalls = false } = {}) {
    const clock = new SimulatedClock();
    const sockets: FakeSocket[] = [];
    const reported: string[] = [];
    let agent!: FakeAgent;
    const registration = new Registration({
        settings: SIP_SETTINGS,
        random: () => 1,
        clock,
        log: () => undefined,
        openSocket: () => {
            const socket = new FakeSocket();
            sockets.push(socket);
            return socket.asSocket;
        },
        createAgent: (socket, login) => {
            agent = new FakeAgent(socket, login);
            return agent.asAgent;
        },
        onLink: ({ state, reason, retryAt, ...why }) =>
            reported.push(
                [state, reason, explanationForLog(why), retryAt && retryAt - clock.now()].filter(Boolean).join(' ')
            ),
        onUp: () => reported.push('up'),
        hasCalls: () => hasCalls,
        refusal: () => null
    });
    let outcome = 'waits';
    registration.begin(LOGIN).then(
        () => (outcome = 'signed in'),
        (why: Error) => (outcome = why.message)
    );
    return {
        clock,
        registration,
        reported,
        sockets,
        agent,
        socket: () => sockets.at(-1) as FakeSocket,
        outcome: async () => {
            await settled();
            return outcome;
        }
    };
}

/** Up. The reports until then are already read. */
function signedIn(options?: { hasCalls?: boolean }) {
    const one = signingIn(options);
    one.socket().accept();
    one.agent.accept();
    one.reported.length = 0;
    return one;
}

describe('signing in', () => {
    it('connects, registers, and settles on the server’s answer', async () => {
        const { agent, socket, reported, outcome, registration } = signingIn();
        expect(reported).toEqual(['connecting starting']);
        socket().accept();
        expect(agent.registers).toBe(1);
        expect(await outcome()).toBe('waits');
        agent.accept();
        expect(await outcome()).toBe('signed in');
        expect(reported).toEqual(['connecting starting', 'up']);
        expect(registration.isUp).toBe(true);
    });

    it.each([401, 403, 404, 407])('refused with %d: reported, and never retried', async (status) => {
        const { agent, socket, reported, outcome, clock, sockets, registration } = signingIn();
        socket().accept();
        agent.refuse(status);
        expect(reported.at(-1)).toBe(`denied credentialsRefused ${status} said the switch`);
        expect(await outcome()).toMatch(/^rejected/);
        await clock.pass(120_000);
        expect([agent.registers, sockets.length, agent.stopped, registration.isOff]).toEqual([1, 1, true, true]);
        expect(clock.waiting).toBe(0);
    });

    it('retries after a server error, with pauses that double', async () => {
        const { agent, socket, reported, outcome, clock } = signingIn();
        socket().accept();
        agent.refuse(503);
        expect(await outcome()).toMatch(/^notConnected.*503/);
        expect(reported.at(-1)).toBe('down linkDown 503 said the switch 1000');
        await clock.pass(1000);
        expect(agent.registers).toBe(2);
        agent.refuse(500);
        expect(reported.at(-1)).toMatch(/2000$/);
        await clock.pass(2000);
        agent.accept();
        expect(reported.at(-1)).toBe('up');
    });

    it('no server: reported with the time of the next attempt, until the first success', async () => {
        const { agent, socket, reported, outcome, clock } = signingIn();
        socket().drop();
        expect(await outcome()).toMatch(/^notConnected: connectionClosed 1006$/);
        expect(reported.at(-1)).toMatch(/^down linkDown connectionClosed 1006 1000$/);
        await clock.pass(1000);
        expect(reported.at(-1)).toBe('connecting linkDown');
        socket().accept();
        agent.accept();
        expect(reported.at(-1)).toBe('up');
    });

    it('gives up on a server that accepts the connection but never answers the REGISTER', async () => {
        const { socket, reported, clock, sockets } = signingIn();
        socket().accept();
        await clock.pass(ANSWER_MS);
        expect(reported.at(-1)).toMatch(/^down linkDown serverSilent 1000$/);
        await clock.pass(1000);
        expect(sockets).toHaveLength(2);
    });
});

describe('staying signed in', () => {
    it('S4: a dead link is reported, retried, and reported as up again', async () => {
        const { agent, socket, reported, clock } = signedIn();
        socket().drop();
        await clock.pass(1000);
        socket().accept();
        agent.accept();
        expect(reported.map((line) => line.split(' ')[0])).toEqual(['down', 'connecting', 'up']);
    });

    it('a link that is lost once more is retried after the first pause, not after the last one', async () => {
        const { agent, socket, reported, clock } = signedIn();
        const lose = (): void => {
            reported.length = 0;
            socket().drop();
        };
        lose();
        await clock.pass(1000);
        lose();
        await clock.pass(2000);
        socket().accept();
        agent.accept();
        lose();
        expect(reported[0]).toMatch(/ 1000$/);
    });

    it('“try again” starts over with short pauses', async () => {
        const { socket, reported, clock, registration } = signedIn();
        socket().drop();
        await clock.pass(1000);
        socket().drop();
        registration.tryNow().catch(() => undefined);
        socket().drop();
        expect(reported.at(-1)).toMatch(/ 1000$/);
    });

    it('a half-open link: silence, a probe without an answer, a new connection', async () => {
        const { agent, socket, reported, clock, sockets } = signedIn();
        await clock.pass(SILENCE_MS);
        expect(agent.registers).toBe(2);
        await clock.pass(ANSWER_MS);
        expect(reported[0]).toMatch(/^down linkDown serverSilent/);
        await clock.pass(1000);
        expect(sockets).toHaveLength(2);
        socket().accept();
        agent.accept();
        expect(reported.at(-1)).toBe('up');
    });

    it('anything that arrives keeps the link up', async () => {
        const { agent, reported, clock } = signedIn();
        for (let minute = 0; minute < 10; minute += 1) {
            await clock.pass(SILENCE_MS - 1);
            agent.socket.ondata('OPTIONS');
        }
        expect(reported).toEqual([]);
        expect(agent.registers).toBe(1);
    });

    it('expects an answer to a refresh as to any probe', async () => {
        const { agent, reported, clock } = signedIn();
        agent.emit('registrationExpiring');
        expect(agent.registers).toBe(2);
        await clock.pass(ANSWER_MS);
        expect(reported[0]).toMatch(/serverSilent/);
    });

    it('checkLink probes at once; on a dead link, it does not wait for the end of the pause', async () => {
        const { agent, registration, socket, sockets } = signedIn();
        registration.checkLink();
        expect(agent.registers).toBe(2);
        socket().drop();
        registration.checkLink();
        await settled();
        expect(sockets).toHaveLength(2);
    });

    it('a refresh that is refused for good: current calls continue', () => {
        const { agent, reported } = signedIn({ hasCalls: true });
        agent.refuse(403);
        expect(reported).toEqual(['denied credentialsRefused 403 said the switch']);
        expect([agent.stopped, agent.unregistered]).toEqual([false, true]);
    });

    it('“try again” settles on the outcome', async () => {
        const { agent, registration, socket, sockets } = signedIn();
        await expect(registration.tryNow()).resolves.toBeUndefined();
        socket().drop();
        const failing = registration.tryNow();
        expect(sockets).toHaveLength(2);
        socket().drop();
        await expect(failing).rejects.toMatchObject({ reason: 'notConnected' });
        const succeeding = registration.tryNow();
        socket().accept();
        agent.accept();
        await expect(succeeding).resolves.toBeUndefined();
    });

    it('signed out: no report, no timer, no socket', async () => {
        const { agent, registration, reported, clock, sockets } = signedIn();
        await registration.end();
        await clock.pass(120_000);
        expect(reported).toEqual([]);
        expect([agent.stopped, sockets.length, clock.waiting]).toEqual([true, 1, 0]);
    });
});
