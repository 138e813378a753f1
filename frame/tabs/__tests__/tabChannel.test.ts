import { explanation } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { Browser, BrowserTab } from '../../__tests__/fakes/browser';
import { failure } from '../../__tests__/fakes/failure';
import { settled, SimulatedClock } from '../../__tests__/fakes/simulatedClock';
import { TabChannel } from '../tabChannel';
import { packTabMessage, THE_LEADER } from '../tabMessages';
import type { TabCommand, TabMessage } from '../tabMessages';

const DIAL: TabCommand = { command: 'act', action: { do: 'dial', number: '1003' } };
const TIMEOUTS = { begin: 1_000, end: 5_000 };

function channels() {
    const browser = new Browser();
    const clock = new SimulatedClock();
    let ids = 0;
    const logged: string[] = [];
    const open = (tab: string) => {
        const opened = new BrowserTab(browser);
        const channel = new TabChannel({
            port: opened.openPort('tabs'),
            tab,
            clock,
            newId: () => {
                ids += 1;
                return `question-${ids}`;
            },
            log: (line) => logged.push(line)
        });
        return { tab: opened, channel };
    };
    return { alice: open('alice'), bob: open('bob'), browser, clock, logged };
}

describe('questions between tabs', () => {
    it('are answered by the tab they are for', async () => {
        const { alice, bob } = channels();
        const asked: TabCommand[] = [];
        bob.channel.answerQuestions(
            () => false,
            (command) => {
                asked.push(command);
                return Promise.resolve('done');
            }
        );
        await expect(alice.channel.ask('bob', DIAL, TIMEOUTS)).resolves.toBe('done');
        expect(asked).toEqual([DIAL]);
    });

    it('for the leader are answered by whoever leads', async () => {
        const { alice, bob, clock } = channels();
        let leads = false;
        bob.channel.answerQuestions(
            () => leads,
            () => Promise.resolve(1)
        );
        const unheard = failure(alice.channel.ask(THE_LEADER, DIAL, TIMEOUTS));
        await clock.pass(2_000);
        expect(await unheard).toMatchObject({ notStarted: true });
        leads = true;
        await expect(alice.channel.ask(THE_LEADER, DIAL, TIMEOUTS)).resolves.toBe(1);
    });

    it('report the other tab’s refusal with its reason', async () => {
        const { alice, bob } = channels();
        bob.channel.answerQuestions(
            () => true,
            () => Promise.reject(new Error('engaged'))
        );
        await expect(alice.channel.ask('bob', DIAL, TIMEOUTS)).rejects.toMatchObject({
            reason: 'hostError',
            explanation: { detail: 'engaged' },
            notStarted: false
        });
    });

    it('end with timeout if the other tab starts but never finishes', async () => {
        const { alice, bob, clock } = channels();
        bob.channel.answerQuestions(
            () => true,
            () => new Promise(() => undefined)
        );
        const asking = failure(alice.channel.ask('bob', DIAL, TIMEOUTS));
        await clock.pass(5_000);
        expect(await asking).toMatchObject({
            reason: 'timeout',
            explanation: explanation('tabSilent'),
            notStarted: false
        });
        expect(clock.waiting).toBe(0);
    });

    it('are not started by a tab that wakes up too late, because the asking tab no longer waits', async () => {
        const { bob, clock, logged } = channels();
        const execute = jest.fn(() => Promise.resolve());
        bob.channel.answerQuestions(() => true, execute);
        const late: TabMessage = { type: 'question', id: 'q', to: 'bob', beginBefore: clock.now() - 1, command: DIAL };
        bob.tab.ports[0]?.onmessage?.({ data: packTabMessage(late) } as MessageEvent);
        await settled();
        expect(execute).not.toHaveBeenCalled();
        expect(logged).toEqual(['act for another tab arrived too late']);
    });

    it('are executed once, even if the message arrives twice', async () => {
        const { bob, clock } = channels();
        const execute = jest.fn(() => Promise.resolve());
        bob.channel.answerQuestions(() => true, execute);
        const hear = (id: string, beginBefore: number): void =>
            bob.tab.ports[0]?.onmessage?.({
                data: packTabMessage({ type: 'question', id, to: 'bob', beginBefore, command: DIAL })
            } as MessageEvent);
        const until = clock.now() + 1_000;
        hear('one', until);
        await clock.pass(900);
        hear('two', clock.now() + 1_000);
        hear('one', until);
        await clock.pass(200);
        hear('three', clock.now() + 1_000);
        hear('one', until);
        hear('two', clock.now());
        await settled();
        expect(execute).toHaveBeenCalledTimes(3);
    });

    it.each([
        ['of another version', { v: 0, type: 'hello', tab: 'x' }],
        ['of an unknown kind', packTabMessage({ type: 'shout' } as unknown as TabMessage)],
        [
            'with a command that no tab does for another',
            { v: 1, type: 'question', id: 'q', to: 'bob', beginBefore: 9e15, command: { command: 'signOut' } }
        ],
        [
            'with a command that is malformed',
            { v: 1, type: 'question', id: 'q', to: 'bob', beginBefore: 9e15, command: { command: 'makeCall' } }
        ],
        ['that are no objects', 'hello'],
        ['that are nothing', null]
    ])('and messages %s are ignored and logged', async (_, data) => {
        const { bob, logged } = channels();
        const execute = jest.fn(() => Promise.resolve());
        const heard = jest.fn();
        bob.channel.answerQuestions(() => true, execute);
        bob.channel.onMessage(heard);
        bob.tab.ports[0]?.onmessage?.({ data } as MessageEvent);
        await settled();
        expect(execute).not.toHaveBeenCalled();
        expect(heard).not.toHaveBeenCalled();
        expect(logged).toEqual([expect.stringContaining('ignored a message from another tab')]);
    });
});
