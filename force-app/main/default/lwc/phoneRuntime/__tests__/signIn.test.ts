import type { CredentialsAnswer } from 'c/softphoneContract';
import { Ada, START } from '../../callEngine/__tests__/support/agent';
import { settled } from './support/fakePorts';
import type { FakePorts, Told } from './support/fakePorts';
import { FOLLOWS, LEADS, WITH_OTHERS, mirrored, runtime } from './support/openRuntime';

const ada = new Ada();

describe('a password', () => {
    const NEEDED = { event: 'LinkState', at: START, state: 'denied', reason: 'signInNeeded' } as const;
    const typed = { do: 'signIn', user: '1001', password: 'hunter2' } as const;
    const following = () => {
        const opened = runtime();
        opened.hear(FOLLOWS, mirrored({ seq: 1, full: true, change: { serial: 1 } }));
        opened.one.act(typed);
        return opened;
    };
    const commands = (fake: FakePorts) => fake.asked.map(({ command }) => command);

    it('stays in the tab in which it was typed: that tab takes the phone, and then signs in itself', () => {
        const { fake, hear } = following();
        expect(JSON.stringify(fake.asked)).not.toContain('hunter2');
        expect(commands(fake)).toEqual([{ command: 'takeOver' }]);
        hear(LEADS, { port: 'phone', event: NEEDED });
        expect(commands(fake).at(-1)).toEqual({ command: 'signIn', user: '1001', password: 'hunter2' });
        hear({ port: 'phone', event: NEEDED });
        expect(commands(fake).filter(({ command }) => command === 'signIn')).toHaveLength(1);
    });

    it('is not sent while the tab does not have the phone', () => {
        const { fake, hear } = following();
        hear({ port: 'phone', event: NEEDED });
        expect(JSON.stringify(fake.asked)).not.toContain('hunter2');
    });
});

describe('S7: a ticket from Salesforce', () => {
    const needed: Told = {
        port: 'phone',
        event: { event: 'TicketNeeded', at: START, ticketId: 'ticket-1', audience: 'wss://cti.example.com' }
    };

    it('goes from the records port to the phone, and into no mirror', async () => {
        const { hear, fake, mirrors } = runtime();
        hear(WITH_OTHERS, needed);
        await settled();
        expect(fake.of('phone', 'ticket').map(({ command }) => command)).toEqual([
            { command: 'ticket', ticketId: 'ticket-1', answer: { ticket: 'minted for wss://cti.example.com' } }
        ]);
        expect(JSON.stringify(mirrors())).not.toContain('minted');
    });

    it('is asked for by the tab that has the phone only', async () => {
        const { hear, fake } = runtime();
        hear(FOLLOWS, needed);
        await settled();
        expect(fake.of('phone')).toEqual([]);
    });
});

describe('S7: credentials from Salesforce', () => {
    const minted: CredentialsAnswer = {
        credentials: {
            signIn: { user: '1001', password: 'minted', authorizationUser: '9:1001' },
            iceServers: [],
            validFor: 60_000
        }
    };
    const needed: Told = {
        port: 'phone',
        event: { event: 'LinkState', at: START, state: 'denied', reason: 'signInNeeded' }
    };

    it('go from the records port to the phone, and into no mirror', async () => {
        const { hear, fake, mirrors } = runtime(ada.state, minted);
        hear(WITH_OTHERS, needed);
        await settled();
        expect(fake.of('phone', 'signIn').map(({ command }) => command)).toEqual([
            { command: 'signIn', ...minted.credentials?.signIn }
        ]);
        expect(mirrors().length).toBeGreaterThan(0);
        expect(JSON.stringify(mirrors())).not.toContain('minted');
    });

    it('are asked for by the tab that has the phone only', async () => {
        const { hear, fake } = runtime(ada.state, minted);
        hear(FOLLOWS, needed);
        await settled();
        expect(fake.of('phone')).toEqual([]);
    });

    it('give way to what the agent types to take the phone over', async () => {
        const { one, hear, fake } = runtime(ada.state, minted);
        hear(FOLLOWS, mirrored({ seq: 1, full: true, change: { notices: [] } }));
        one.act({ do: 'signIn', user: '1004', password: 'typed' });
        hear(LEADS, needed);
        await settled();
        expect(fake.of('phone', 'signIn').map(({ command }) => command)).toEqual([
            { command: 'signIn', user: '1004', password: 'typed' }
        ]);
    });
});
