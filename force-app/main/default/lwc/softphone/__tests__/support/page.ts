import '../../../labels/__tests__/support/english';
import { apex } from './apex';
import Softphone from 'c/softphone';
import type { CallAttributes, CrmEvent, PhoneEvent, PortMessage, Settings, TabsEvent } from 'c/softphoneContract';
import { FRAME_EVENT, PANEL_EVENT, writeMessage } from 'c/softphoneContract';
import { readFromAsking } from '../../../softphoneContract/servingSide';
import { View, clearPage, settled } from '../../../agentAct/__tests__/support/view';
import { ALL_CAPABILITIES, Ada, LAYOUT, fred, settingsRead } from '../../../callEngine/__tests__/support/agent';

const { features } = new Ada().state.device;
export const AT = Date.now();
export const connection = { callId: 'one', deviceId: '1001' };
const remote = { number: '07814256404' };

/** The panel on a page, with a frame around it that a test speaks for. */
export class Page {
    readonly details: unknown[] = [];
    private readonly frame = document.body.appendChild(document.createElement('div'));
    readonly view: View<object>;

    constructor() {
        this.frame.addEventListener(PANEL_EVENT, (event) => {
            this.details.push((event as CustomEvent).detail);
            this.keepJournal((event as CustomEvent).detail);
        });
        this.view = new View('c-softphone', Softphone, {});
        this.frame.appendChild(this.view.element);
    }

    /** The frame's journal never fails here. */
    private keepJournal(detail: unknown): void {
        const read = readFromAsking(detail);
        if (!read.ok || read.message.type !== 'command' || read.message.port !== 'journal') return;
        const answer = writeMessage({ type: 'answer', port: 'journal', id: read.message.id, ok: true });
        this.view.element.dispatchEvent(new CustomEvent(FRAME_EVENT, { detail: answer }));
    }

    get messages() {
        return this.details.map((detail) => {
            const read = readFromAsking(detail);
            if (!read.ok) throw new Error(read.fault);
            return read.message;
        });
    }
    commands = (name: string) =>
        this.messages.flatMap((message) =>
            message.type === 'command' && message.command.command === name
                ? [{ ...message.command, id: message.id }]
                : []
        );
    hellos = (): number => this.messages.filter(({ type }) => type === 'hello').length;

    async hears(...messages: PortMessage[]): Promise<void> {
        for (const message of messages) await this.hearsText(writeMessage(message));
    }
    async hearsText(detail: unknown): Promise<void> {
        this.view.element.dispatchEvent(new CustomEvent(FRAME_EVENT, { detail }));
        await settled();
    }
    private tells = (port: string, events: readonly object[]) =>
        this.hears(
            ...events.map((event) => ({ type: 'event', port, event: event as Record<string, unknown> }) as const)
        );
    tabs = (...events: TabsEvent[]) => this.tells('tabs', events);
    phone = (...events: PhoneEvent[]) => this.tells('phone', events);
    crm = (...events: CrmEvent[]) => this.tells('crm', events);

    async comesUp(settings: Partial<Settings> = {}): Promise<this> {
        await this.tabs({ event: 'Standing', leads: true, others: false });
        const user = { timeZone: 'Europe/London', userId: null, internalNumbersDigitsLength: null };
        await this.crm(
            { event: 'HostCapabilities', at: AT, capabilities: ALL_CAPABILITIES },
            settingsRead(AT, settings),
            { event: 'LayoutRead', at: AT, layout: LAYOUT },
            { event: 'CurrentUserRead', at: AT, user }
        );
        await this.phone(
            { event: 'Features', at: AT, features },
            { event: 'LinkState', at: AT, state: 'up' },
            { event: 'InService', at: AT, deviceId: '1001' }
        );
        return this;
    }
    rings = (attributes?: CallAttributes) =>
        this.phone({
            event: 'Delivered',
            at: Date.now(),
            connection,
            direction: 'in',
            remote,
            ...(attributes ? { attributes } : {})
        });
    answered = () => this.phone({ event: 'Established', at: Date.now(), connection, direction: 'in', remote });
    ends = () =>
        this.phone({ event: 'ConnectionCleared', at: Date.now(), connection, releasing: 'remote', cause: 'normal' });
    shows = (tag: string): boolean => !['later', undefined].includes(this.view.find(tag)?.className);
}

/** Before each test: Salesforce knows Fred and saves everything, and the console is quiet. Returns the warnings. */
export function quietWorld(): jest.SpyInstance {
    apex.find.mockReset().mockResolvedValue({ rows: [fred], cases: [], truncated: false });
    apex.describe.mockReset().mockResolvedValue({ id: fred.id, objectType: 'Contact', name: 'Fred Bloggs' });
    apex.save.mockReset().mockResolvedValue({ id: '00T000000000001AAA', created: true, errors: [] });
    jest.spyOn(console, 'info').mockImplementation(() => undefined);
    return jest.spyOn(console, 'warn').mockImplementation(() => undefined);
}

/** After each test. */
export function leave(): void {
    clearPage();
    jest.useRealTimers();
    jest.restoreAllMocks();
}
