import { SimulatedClock } from '../../../__tests__/fakes/simulatedClock';
import type { SipSettings } from '../descriptor';
import { Registration } from '../registration';
import { FakeAgent } from './fakes/fakeAgent';
import { FakeSocket } from '../../../__tests__/fakes/fakeSocket';
import { SIP_SETTINGS } from './fakes/sipSettings';

const [FIRST, SECOND] = ['wss://one.pbx.example/ws', 'wss://two.pbx.example/ws'];

/** A phone that signs in, with the servers in the hands of the test. */
class Phone {
    readonly clock = new SimulatedClock();
    readonly sockets: { url: string; fake: FakeSocket }[] = [];
    readonly reported: string[] = [];
    readonly lines: string[] = [];
    hasCalls = false;
    outcome = 'waits';
    agent!: FakeAgent;

    constructor(settings: Partial<SipSettings> = {}) {
        const registration = new Registration({
            settings: { ...SIP_SETTINGS, sipServer: [FIRST, SECOND], ...settings },
            random: () => 1,
            clock: this.clock,
            log: (line) => this.lines.push(line),
            openSocket: (url) => {
                const fake = new FakeSocket();
                this.sockets.push({ url, fake });
                return fake.asSocket;
            },
            createAgent: (socket, login) => {
                this.agent = new FakeAgent(socket, login);
                return this.agent.asAgent;
            },
            onLink: ({ state }) => this.reported.push(state),
            onUp: () => this.reported.push('up'),
            hasCalls: () => this.hasCalls,
            refusal: () => null
        });
        registration.begin({ user: '1001', password: 'secret' }).then(
            () => (this.outcome = 'signed in'),
            (why: Error) => (this.outcome = why.message)
        );
    }

    get socket(): FakeSocket {
        return this.sockets.at(-1)!.fake;
    }
    /** Where the phone has connected to since somebody asked. */
    places(): string[] {
        return this.sockets
            .splice(0, this.sockets.length - 1)
            .map(({ url }) => url)
            .concat(this.place);
    }
    get place(): string {
        return this.sockets.at(-1)!.url;
    }
    accept(): void {
        this.socket.accept();
        this.agent.accept();
    }

    /** Time passes, and the server in use shows that it is alive. */
    async pass(ms: number): Promise<void> {
        for (let left = ms; left > 0; left -= 1000) {
            this.agent.socket.ondata('\r\n');
            await this.clock.pass(Math.min(left, 1000));
        }
    }

    /** Signed in at the second server, because the first was not there. */
    static async atSecond(settings?: Partial<SipSettings>): Promise<Phone> {
        const phone = new Phone(settings);
        phone.socket.drop();
        await phone.clock.pass(1000);
        phone.accept();
        await phone.clock.pass(0);
        phone.reported.length = 0;
        return phone;
    }
}

describe('several SIP servers', () => {
    it('the next one is used if a server cannot be reached, and the sign-in has not failed meanwhile', async () => {
        const phone = await Phone.atSecond();
        expect([phone.place, phone.outcome]).toEqual([SECOND, 'signed in']);
    });

    it('a sign-in has failed when no server can be reached', async () => {
        const phone = new Phone();
        phone.socket.drop();
        await phone.clock.pass(1000);
        expect(phone.outcome).toBe('waits');
        phone.socket.drop();
        await phone.clock.pass(0);
        expect(phone.outcome).not.toBe('waits');
    });

    it('the next one is used if a server refuses to serve, or does not answer', async () => {
        const phone = new Phone();
        phone.socket.accept();
        phone.agent.refuse(503);
        await phone.clock.pass(1000);
        expect(phone.place).toBe(SECOND);
        phone.socket.accept();
        await phone.clock.pass(10_000);
        expect(phone.place).toBe(FIRST);
    });

    it('a refused password is not tried at the next one: that would lock the account', async () => {
        const phone = new Phone();
        phone.socket.accept();
        phone.agent.refuse(403);
        await phone.clock.pass(60_000);
        expect(phone.places()).toEqual([FIRST]);
    });

    it('while a call is up, the phone waits for the server that knows the call', async () => {
        const phone = new Phone();
        phone.accept();
        phone.hasCalls = true;
        phone.socket.drop();
        await phone.clock.pass(1000);
        expect(phone.places()).toEqual([FIRST, FIRST]);
        phone.socket.accept();
        phone.agent.refuse(503);
        await phone.clock.pass(1999);
        expect(phone.places()).toEqual([FIRST]);
    });
});

describe('back to the first SIP server', () => {
    it('as soon as it takes connections, after signing out at the other', async () => {
        const phone = await Phone.atSecond();
        await phone.pass(20_000);
        expect(phone.place).toBe(FIRST);
        expect(phone.reported).toEqual([]);
        phone.socket.accept();
        expect(phone.agent.unregistered).toBe(true);
        phone.agent.emit('unregistered', {});
        expect(phone.reported).toEqual(['connecting']);
        phone.accept();
        expect([phone.place, phone.reported]).toEqual([FIRST, ['connecting', 'up']]);
        await phone.pass(10_000);
        expect(phone.places().slice(-2)).toEqual([FIRST, FIRST]);
    });

    it('not while a call is up, and not if one comes at the last moment', async () => {
        const phone = await Phone.atSecond();
        phone.hasCalls = true;
        await phone.pass(60_000);
        expect(phone.place).toBe(SECOND);
        phone.hasCalls = false;
        await phone.pass(20_000);
        phone.hasCalls = true;
        phone.socket.accept();
        expect(phone.agent.unregistered).toBe(false);
        phone.hasCalls = false;
        await phone.pass(20_000);
        phone.socket.accept();
        const { registers } = phone.agent;
        phone.hasCalls = true;
        await phone.pass(2_500);
        expect(phone.agent.registers).toBe(registers + 1);
    });

    it('less and less often if it takes connections but no sign-in', async () => {
        const phone = await Phone.atSecond();
        const looks = (): number => phone.sockets.filter(({ url }) => url === FIRST).length;
        const goBackInVain = async (pause: number): Promise<void> => {
            const before = looks();
            await phone.pass(pause - 1);
            expect(looks()).toBe(before);
            await phone.pass(1);
            expect(looks()).toBe(before + 1);
            phone.socket.accept();
            phone.agent.emit('unregistered', {});
            phone.socket.accept();
            phone.agent.refuse(503);
            await phone.pass(1000);
            expect(phone.place).toBe(SECOND);
            phone.accept();
        };
        await goBackInVain(20_000);
        await goBackInVain(40_000);
    });

    it('looks again later if it is not there', async () => {
        const phone = await Phone.atSecond();
        await phone.pass(20_000);
        phone.socket.drop();
        await phone.pass(20_000);
        expect(phone.places()).toEqual([FIRST, SECOND, FIRST, FIRST]);
        expect(phone.reported).toEqual([]);
    });
});

describe('a SIP server that sends the phone to another one', () => {
    const sent = async (to: object, settings?: Partial<SipSettings>): Promise<Phone> => {
        const phone = new Phone(settings);
        phone.socket.accept();
        phone.agent.redirect(to);
        await phone.clock.pass(0);
        return phone;
    };

    it('is obeyed at once if that is one of the list', async () => {
        const phone = await sent({ host: 'two.pbx.example', port: 5061 });
        expect(phone.place).toBe(SECOND);
        phone.accept();
        await phone.clock.pass(0);
        expect(phone.outcome).toBe('signed in');
    });

    it.each([
        ['off', 'three.pbx.example', null],
        ['sameDomain', 'three.pbx.example', 'wss://three.pbx.example/ws'],
        ['sameDomain', 'pbx.example.evil', null],
        ['any', 'elsewhere.example', 'wss://elsewhere.example/ws']
    ] as const)('is obeyed within the admin’s rule: %s, %s', async (followRedirects, host, place) => {
        const phone = await sent({ host }, { followRedirects });
        expect(phone.place).toBe(place ?? FIRST);
        await phone.clock.pass(1000);
        expect(phone.place).toBe(place ?? SECOND);
    });

    it('is not obeyed in a circle', async () => {
        const phone = await sent({ host: 'two.pbx.example' });
        for (const host of ['one', 'two', 'one', 'two']) {
            phone.socket.accept();
            phone.agent.redirect({ host: `${host}.pbx.example` });
        }
        expect(phone.sockets).toHaveLength(4);
    });

    it('is left for the next of the list if the place is not there', async () => {
        const phone = await sent({ host: 'three.pbx.example' }, { followRedirects: 'any' });
        phone.socket.drop();
        await phone.clock.pass(1000);
        expect(phone.place).toBe(SECOND);
    });
});
