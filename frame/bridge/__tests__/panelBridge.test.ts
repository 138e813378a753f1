import {
    BRIDGE_VERSION,
    decodeFrameMessage,
    encode,
    FRAME_EVENT,
    PANEL_EVENT
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type {
    Command,
    CrmEvent,
    FrameMessage,
    PhoneEvent,
    SnapshotCall
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { settled, SimulatedClock } from '../../__tests__/fakes/simulatedClock';
import { PhoneSystemError } from '../../phone/phoneSystem';
import { readSettings } from '../../settings/readSettings';
import { FrameMemory } from '../frameMemory';
import { createPanelBridge } from '../panelBridge';

const SETTINGS: CrmEvent = { event: 'SettingsRead', at: 1, ...readSettings({ '/a/screenPop': 'true' }) };
const CLICK: CrmEvent = { event: 'ClickToDial', at: 1_700_000_000_000, click: { number: '1003' } };
const UP: PhoneEvent = { event: 'LinkState', at: 2, state: 'up' };
const RINGING: PhoneEvent = {
    event: 'Delivered',
    at: 3,
    connection: { callId: 'call-1', deviceId: '1001' },
    direction: 'in',
    remote: { number: '07814256404', name: '<b>Fred</b>' }
};

const RINGS: SnapshotCall = {
    connection: { callId: 'call-1', deviceId: '1001' },
    direction: 'in',
    remote: { number: '07814256404', name: '<b>Fred</b>' },
    state: 'alerting',
    startedAt: 3
};

class Panel {
    readonly element = document.createElement('c-softphone');
    readonly heard: FrameMessage[] = [];

    constructor(container: HTMLElement) {
        this.element.addEventListener(FRAME_EVENT, (event) => {
            const decoded = decodeFrameMessage((event as CustomEvent).detail);
            if (!decoded.ok) throw new Error(`the frame sent nonsense: ${decoded.fault}`);
            this.heard.push(decoded.message);
        });
        container.append(this.element);
    }

    say(detail: unknown): void {
        this.element.dispatchEvent(new CustomEvent(PANEL_EVENT, { detail, bubbles: true, composed: true }));
    }

    ready(): void {
        this.say(encode({ type: 'ready' }));
    }

    command(id: string, command: Command): void {
        this.say(encode({ type: 'command', id, command }));
    }

    get events(): string[] {
        return this.heard.map((message) => {
            if (message.type === 'answer') return `answer ${message.id}`;
            return 'event' in message ? message.event.event : message.type;
        });
    }
}

/** A page with a panel in it, and what that panel hears. */
class Page {
    readonly container = document.createElement('div');
    readonly clock = new SimulatedClock();
    readonly carriedOut: Command[] = [];
    readonly logged: string[] = [];
    readonly toOtherTabs: string[] = [];
    /** As the phone system answers when it is asked. */
    calls: readonly SnapshotCall[] | null = null;
    outcome: (command: Command) => Promise<unknown> = () => Promise.resolve(undefined);
    readonly bridge = createPanelBridge({
        container: this.container,
        memory: new FrameMemory(() => this.calls),
        journal: { events: () => [] },
        toOtherTabs: (message) => this.toOtherTabs.push(message.type),
        beforeReplay: () => undefined,
        clock: this.clock,
        log: (line) => this.logged.push(line),
        carryOut: (command) => {
            this.carriedOut.push(command);
            return this.outcome(command);
        },
        onReady: () => undefined
    });

    addPanel(): Panel {
        return new Panel(this.container);
    }
}

describe('the bridge to the panel', () => {
    it('tells a panel that became ready everything that is known, and each event from then on', () => {
        const page = new Page();
        const panel = page.addPanel();
        page.bridge.tellCrm(SETTINGS);
        page.bridge.tellPhone(UP);
        page.bridge.tellPhone(RINGING);
        page.calls = [RINGS];
        expect(panel.heard).toEqual([]);

        panel.ready();
        expect(panel.events).toEqual(['SettingsRead', 'LinkState', 'Snapshot']);
        expect(panel.heard[2]).toMatchObject({
            event: { calls: [{ connection: { callId: 'call-1' }, state: 'alerting', startedAt: 3 }] }
        });

        page.bridge.tellPhone({ ...UP, state: 'down', reason: 'linkDown' });
        expect(panel.events.at(-1)).toBe('LinkState');
    });

    it('says nothing of calls while no phone system has told any (S4)', () => {
        const page = new Page();
        const panel = page.addPanel();
        page.bridge.tellPhone({ event: 'LinkState', at: 1, state: 'connecting', reason: 'starting' });
        panel.ready();
        expect(panel.events).toEqual(['LinkState']);
    });

    it('tells a panel that is loaded anew in the same frame the calls that are still up (S4)', () => {
        const page = new Page();
        const first = page.addPanel();
        first.ready();
        page.bridge.tellPhone(RINGING);
        page.bridge.tellPhone({ ...RINGING, event: 'Established', at: 9 });
        first.element.remove();

        page.calls = [{ ...RINGS, state: 'connected', answeredAt: 9 }];
        const second = page.addPanel();
        second.ready();
        expect(second.heard.at(-1)).toMatchObject({
            event: { event: 'Snapshot', calls: [{ state: 'connected', answeredAt: 9 }] }
        });
        page.bridge.tellPhone(UP);
        expect(second.events.at(-1)).toBe('LinkState');
        expect(first.events.at(-1)).toBe('Established');
    });

    it('dials a click that came before the panel once, and not after half a minute (D2)', async () => {
        const page = new Page();
        page.bridge.tellCrm(CLICK);
        const panel = page.addPanel();
        panel.ready();
        expect(panel.events).toEqual(['ClickToDial']);
        panel.ready();
        expect(panel.events).toEqual(['ClickToDial']);

        const slow = new Page();
        slow.bridge.tellCrm(CLICK);
        await slow.clock.pass(30_001);
        const late = slow.addPanel();
        late.ready();
        expect(late.events).toEqual([]);
    });

    it('does not send its own messages round in circles', () => {
        const page = new Page();
        const outside = jest.fn();
        page.container.addEventListener(FRAME_EVENT, outside);
        page.addPanel().ready();
        page.bridge.tellPhone(UP);
        expect(outside).not.toHaveBeenCalled();
    });

    it('answers a command with its value', async () => {
        const page = new Page();
        const panel = page.addPanel();
        page.outcome = () => Promise.resolve({ connection: { callId: 'c', deviceId: 'd' } });
        panel.ready();
        panel.command('one', { command: 'makeCall', to: '1003' });
        await settled();
        expect(page.carriedOut).toEqual([{ command: 'makeCall', to: '1003' }]);
        expect(panel.heard).toEqual([
            expect.objectContaining({
                type: 'answer',
                id: 'one',
                ok: true,
                value: { connection: { callId: 'c', deviceId: 'd' } }
            })
        ]);
    });

    it('answers a refusal with its reason, and anything else that was thrown as the host’s error', async () => {
        const page = new Page();
        const panel = page.addPanel();
        panel.ready();
        page.outcome = () =>
            Promise.reject(new PhoneSystemError('invalidNumber', { detail: '484 Address Incomplete' }));
        panel.command('one', { command: 'makeCall', to: 'x' });
        await settled();
        page.outcome = () => {
            throw new TypeError('boom');
        };
        panel.command('two', { command: 'refreshView' });
        await settled();
        expect(panel.heard).toMatchObject([
            { id: 'one', ok: false, error: { reason: 'invalidNumber', detail: '484 Address Incomplete' } },
            { id: 'two', ok: false, error: { reason: 'hostError', detail: 'boom' } }
        ]);
    });

    it.each([
        ['no text', { type: 'ready' }, 'not a text'],
        ['no JSON', '{', 'not JSON'],
        ['an old version', JSON.stringify({ v: 0, type: 'ready' }), 'version 0'],
        ['an unknown kind', JSON.stringify({ v: BRIDGE_VERSION, type: 'format-disk' }), 'unknown']
    ])('ignores a message that is none (%s) and logs the reason', (_, detail, reason) => {
        const page = new Page();
        const panel = page.addPanel();
        panel.say(detail);
        expect(panel.heard).toEqual([]);
        expect(page.logged).toEqual([expect.stringContaining(reason)]);
    });

    it('answers a malformed command whose id can be read, and does not carry it out', async () => {
        const page = new Page();
        const panel = page.addPanel();
        panel.ready();
        panel.say(JSON.stringify({ v: BRIDGE_VERSION, type: 'command', id: 'x', command: { command: 'answer' } }));
        await settled();
        expect(page.carriedOut).toEqual([]);
        expect(panel.heard).toMatchObject([{ type: 'answer', id: 'x', ok: false, error: { reason: 'malformed' } }]);
    });

    it('gives the answer for a panel that is gone to nobody', async () => {
        const page = new Page();
        const first = page.addPanel();
        first.ready();
        let finish = (): void => undefined;
        page.outcome = () =>
            new Promise<void>((resolve) => {
                finish = resolve;
            });
        first.command('one', { command: 'refreshView' });
        const second = page.addPanel();
        second.ready();
        await settled();
        finish();
        await settled();
        expect(first.heard).toEqual([]);
        expect(second.heard).toEqual([]);
        expect(page.logged.at(-1)).toContain('late answer');
    });
});
