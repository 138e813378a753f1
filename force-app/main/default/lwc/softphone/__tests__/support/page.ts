import '../../../labels/__tests__/support/english';
import { apex } from './apex';
import Softphone from 'c/softphone';
import type { CallAttributes, CrmEvent, FrameMessage, PhoneEvent, Settings } from 'c/softphoneContract';
import { FRAME_EVENT, PANEL_EVENT, decodePanelMessage, encode } from 'c/softphoneContract';
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
        const decoded = decodePanelMessage(detail);
        if (!decoded.ok || decoded.message.type !== 'command' || decoded.message.command.command !== 'journalWrite')
            return;
        const answer = encode({ type: 'answer', id: decoded.message.id, ok: true });
        this.view.element.dispatchEvent(new CustomEvent(FRAME_EVENT, { detail: answer }));
    }

    get messages() {
        return this.details.map((detail) => {
            const decoded = decodePanelMessage(detail);
            if (!decoded.ok) throw new Error(decoded.fault);
            return decoded.message;
        });
    }
    commands = (name: string) =>
        this.messages.flatMap((message) =>
            message.type === 'command' && message.command.command === name ? [{ ...message, ...message.command }] : []
        );
    readies = (): number => this.messages.filter(({ type }) => type === 'ready').length;

    async hears(...messages: FrameMessage[]): Promise<void> {
        for (const message of messages) await this.hearsText(encode(message));
    }
    async hearsText(detail: unknown): Promise<void> {
        this.view.element.dispatchEvent(new CustomEvent(FRAME_EVENT, { detail }));
        await settled();
    }
    phone = (...events: PhoneEvent[]) => this.hears(...events.map((event) => ({ type: 'phone', event }) as const));
    crm = (...events: CrmEvent[]) => this.hears(...events.map((event) => ({ type: 'crm', event }) as const));

    async comesUp(settings: Partial<Settings> = {}): Promise<this> {
        await this.hears({ type: 'tabs', leads: true, others: false });
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
    shows = (tag: string): boolean => this.view.find(tag) !== undefined;
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
