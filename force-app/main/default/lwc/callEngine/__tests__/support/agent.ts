import type {
    CallAttributes,
    Cause,
    Channel,
    CommandAnswer,
    CrmEvent,
    HostCapabilities,
    Party,
    PhoneEvent,
    Settings,
    SoftphoneLayout,
    Unanswered
} from 'c/softphoneContract';
import { DEFAULT_SETTINGS } from 'c/softphoneContract';
import { initialState, transition } from 'c/callEngine';
import type {
    AgentAction,
    Call,
    CallerAnswer,
    CallerRow,
    DescribeAnswer,
    Effect,
    EngineEvent,
    EngineState,
    SaveAnswer
} from 'c/callEngine';

/** 20 November 2026, 16:11:36 in London. */
export const START = Date.UTC(2026, 10, 20, 16, 11, 36);
export const FRED = '07814256404';
export const DEVICE = '1001';

const ALL_FEATURES = {
    answer: true,
    decline: true,
    hold: true,
    mute: true,
    dtmf: true,
    singleStepTransfer: true,
    consultationTransfer: true,
    secondCall: true,
    signIn: false,
    escapes: ['simulateCall', 'simulateFarEnd']
};

/** A host that can do everything. */
export const ALL_CAPABILITIES: HostCapabilities = {
    screenPop: ['record', 'search', 'newRecord', 'url', 'flow'],
    clickToDial: true,
    utilityItem: true,
    panel: true,
    refresh: true,
    navigation: true,
    layout: true
};

export const LAYOUT: SoftphoneLayout = {
    callTypes: {
        Inbound: {
            objects: [
                { name: 'Account', label: 'Account', fields: ['Name', 'Phone'] },
                { name: 'Contact', label: 'Contact', fields: ['Name', 'Phone', 'MobilePhone'] },
                { name: 'Lead', label: 'Lead', fields: ['Name', 'Company', 'Phone', 'MobilePhone'] }
            ],
            singleMatch: { pop: 'record' },
            multipleMatches: { pop: 'search' },
            noMatch: { pop: 'newRecord', entity: 'Lead' }
        },
        Outbound: {
            objects: [{ name: 'Contact', label: 'Contact', fields: ['Name', 'Phone'] }],
            singleMatch: { pop: 'none' },
            multipleMatches: { pop: 'none' },
            noMatch: { pop: 'none' }
        },
        Internal: {
            objects: [],
            singleMatch: { pop: 'none' },
            multipleMatches: { pop: 'none' },
            noMatch: { pop: 'none' }
        }
    }
};

export const SETTINGS: Settings = { ...DEFAULT_SETTINGS, defaultCountry: 'GB' };

/** The event that brings these settings; everything else is as it is by default, in Britain. */
export const settingsRead = (at: number, settings: Partial<Settings> = {}): CrmEvent => ({
    event: 'SettingsRead',
    at,
    callCenter: 'AcmePhone',
    settings: { ...SETTINGS, ...settings },
    problems: []
});

export const fred: CallerRow = {
    id: '003000000000001AAA',
    objectType: 'Contact',
    name: 'Fred Bloggs',
    isPersonAccount: false,
    personContactId: null,
    accountName: 'Acme Ltd',
    fields: { Phone: null, MobilePhone: '+44 (0)7814 256404' }
};
export const acme: CallerRow = {
    ...fred,
    id: '001000000000001AAA',
    objectType: 'Account',
    name: 'Acme Ltd',
    accountName: null,
    fields: { Phone: '+44 7814 256404' }
};
export const lead: CallerRow = {
    ...fred,
    id: '00Q000000000001AAA',
    objectType: 'Lead',
    name: 'F. Bloggs',
    accountName: 'Acme'
};

interface Ring {
    from?: string | null;
    name?: string;
    attributes?: CallAttributes;
    channel?: Channel;
    id?: string;
}

/**
 * Ada, an agent in London, and everything around her: she drives the real engine and remembers the effects. What the
 * phone system, Salesforce and Ada do reads as sentences in the tests.
 */
export class Ada {
    state: EngineState;
    effects: Effect[] = [];
    now = START;
    /** Correlators of calls that have come up. */
    private readonly made = new Set<string>();

    constructor(settings: Partial<Settings> = {}, layout: SoftphoneLayout = LAYOUT) {
        this.state = initialState({ userId: '005000000000001AAA', locale: 'en-GB', timeZone: 'Europe/London' }, 'ada');
        this.crm({ event: 'HostCapabilities', at: this.now, capabilities: ALL_CAPABILITIES });
        this.crm(settingsRead(this.now, settings));
        this.crm({ event: 'LayoutRead', at: this.now, layout });
        this.crm({
            event: 'CurrentUserRead',
            at: this.now,
            user: { timeZone: 'Europe/London', userId: null, internalNumbersDigitsLength: null }
        });
        this.phone({ event: 'Features', at: this.now, features: ALL_FEATURES });
        this.phone({ event: 'LinkState', at: this.now, state: 'up' });
        this.phone({ event: 'InService', at: this.now, deviceId: DEVICE });
        this.phone({ event: 'Snapshot', at: this.now, calls: [] });
    }

    send(event: EngineEvent): this {
        const { state, effects } = transition(this.state, event);
        this.state = state;
        this.effects.push(...effects);
        return this;
    }

    wait(seconds: number): this {
        this.now += seconds * 1000;
        return this;
    }

    phone = (event: PhoneEvent): this => this.send({ type: 'phone', at: this.now, event });
    crm = (event: CrmEvent): this => this.send({ type: 'crm', at: this.now, event });
    does = (action: AgentAction): this => this.send({ type: 'agent', at: this.now, action });
    presses = (
        what: 'answer' | 'decline' | 'hangUp' | 'hold' | 'resume' | 'pop' | 'search' | 'new' | 'save',
        id = 'one'
    ): this => this.does({ do: what, callKey: this.key(id) });

    private event = (id: string): { at: number; connection: { callId: string; deviceId: string } } => ({
        at: this.now,
        connection: { callId: id, deviceId: DEVICE }
    });
    private party = (number: string | null, name?: string): Party => ({ number, ...(name ? { name } : {}) });

    rings({ from = FRED, name, attributes, channel, id = 'one' }: Ring = {}): this {
        return this.phone({
            event: 'Delivered',
            ...this.event(id),
            direction: 'in',
            remote: this.party(from, name),
            ...(attributes ? { attributes } : {}),
            ...(channel ? { channel } : {})
        });
    }

    /** An outgoing call: the one that the panel asked for last, else one that was dialed on the handset. */
    callsOut(to: string = FRED, id = 'one', attributes: CallAttributes = {}): this {
        const made = this.of('command').flatMap(({ command }) =>
            'correlatorData' in command && command.correlatorData !== undefined ? [command.correlatorData] : []
        );
        const correlatorData = made.filter((one) => !this.made.has(one)).at(-1);
        if (correlatorData === undefined) return this.dialsByHand(to, id, attributes);
        this.made.add(correlatorData);
        return this.originates(to, id, { attributes, correlatorData });
    }

    /** On the handset: the phone system knows of no command. */
    dialsByHand = (to: string = FRED, id = 'one', attributes: CallAttributes = {}): this =>
        this.originates(to, id, { attributes });

    private originates(to: string, id: string, more: { attributes: CallAttributes; correlatorData?: string }): this {
        const facts = { direction: 'out', remote: this.party(to) } as const;
        return this.phone({ event: 'Originated', ...this.event(id), ...facts, ...more });
    }

    /** The phone system holds the call, and another one to `to` is on its way. */
    consults(to = '1003', id = 'two'): this {
        const consultationOf = this.call().connection;
        const facts = { direction: 'out', remote: this.party(to), consultationOf } as const;
        return this.held().phone({ event: 'Originated', ...this.event(id), ...facts });
    }

    established(id = 'one'): this {
        const call = this.call(id);
        return this.phone({
            event: 'Established',
            ...this.event(id),
            direction: call.direction,
            remote: this.party(call.number)
        });
    }

    held = (id = 'one', holding: 'local' | 'remote' = 'local'): this =>
        this.phone({ event: 'Held', ...this.event(id), holding });
    retrieved = (id = 'one', retrieving: 'local' | 'remote' = 'local'): this =>
        this.phone({ event: 'Retrieved', ...this.event(id), retrieving });
    transferred = (to: string, id = 'one'): this => this.phone({ event: 'Transferred', ...this.event(id), to });
    failed = (cause: Cause, id = 'one'): this => this.phone({ event: 'Failed', ...this.event(id), cause });
    cleared(cause: Cause = 'normal', releasing: 'local' | 'remote' = 'remote', id = 'one'): this {
        return this.phone({ event: 'ConnectionCleared', ...this.event(id), cause, releasing });
    }

    /** A whole inbound call that is answered after 4 s, talked for 60 s, and ended by the far end. */
    takesCall(ring: Ring = {}): this {
        this.rings(ring).wait(4);
        if (ring.from === undefined && !ring.attributes) this.isFound(fred);
        return this.established(ring.id).wait(60).cleared('normal', 'remote', ring.id);
    }

    opens(recordId?: string, objectType?: string, more: object = {}): this {
        const page = { url: '/x', ...(recordId ? { recordId } : {}), ...(objectType ? { objectType } : {}), ...more };
        return this.crm({ event: 'Navigated', at: this.now, page });
    }

    /** A record's page takes the place of the form that New opened for a call. */
    opensFromForm(recordId: string, objectType = 'Lead', form = 'one', openFor = 20_000): this {
        const page = { url: '/x', recordId, objectType, recordName: 'New Lead' };
        return this.crm({ event: 'Navigated', at: this.now, page, fromForm: { form: this.key(form), openFor } });
    }

    /** Salesforce tells who created the record that was asked about last, and how many seconds ago. */
    isCreated(seconds: number, by = '005000000000001AAA'): this {
        const asked = this.of('describeRecord').at(-1)!;
        const known = { id: asked.recordId, objectType: 'Lead', name: 'New Lead', personContactId: null };
        return this.describes({ ...known, createdById: by, age: seconds * 1000 });
    }

    describes(answer: DescribeAnswer | Unanswered): this {
        const { callKey, requestId } = this.of('describeRecord').at(-1)!;
        return this.send({ type: 'recordDescribed', at: this.now, callKey, requestId, answer });
    }

    clicks(number: string, recordId: string, objectType: string, more: object = {}): this {
        return this.crm({ event: 'ClickToDial', at: this.now, click: { number, recordId, objectType, ...more } });
    }

    isFound(...rows: CallerRow[]): this {
        return this.found({ rows, cases: [], truncated: false });
    }

    found(answer: CallerAnswer | Unanswered, id = 'one'): this {
        const { lookup, key } = this.call(id);
        if (lookup.state !== 'searching') throw new Error(`call ${id} is not being looked up`);
        return this.send({ type: 'callerFound', at: this.now, callKey: key, requestId: lookup.requestId, answer });
    }

    saves(answer: SaveAnswer = { ok: true, taskId: '00T000000000001AAA' }, id = 'one'): this {
        const { record, key } = this.call(id);
        if (record.state !== 'saving') throw new Error(`call ${id} is not being saved`);
        return this.send({ type: 'recordSaved', at: this.now, callKey: key, attempt: record.attempt, answer });
    }

    /** Answers the latest command of that kind. */
    answers(
        command: string,
        answer: { ok: true; value?: unknown } | { ok: false; error: Extract<CommandAnswer, { ok: false }>['error'] }
    ): this {
        const sent = this.commands(command).at(-1);
        if (!sent) throw new Error(`no command ${command} was sent`);
        return this.send({ type: 'answer', at: this.now, answer: { id: sent.id, ...answer } });
    }

    key = (id = 'one'): string => `005000000000001AAA/${DEVICE}/${id}`;
    call(id = 'one'): Call {
        const call = this.state.calls.find(({ key }) => key === this.key(id));
        if (!call) throw new Error(`there is no call ${id}`);
        return call;
    }
    has = (id = 'one'): boolean => this.state.calls.some(({ key }) => key === this.key(id));

    of<Kind extends Effect['effect']>(kind: Kind): Extract<Effect, { effect: Kind }>[] {
        return this.effects.filter((effect): effect is Extract<Effect, { effect: Kind }> => effect.effect === kind);
    }
    commands = (name?: string): Extract<Effect, { effect: 'command' }>[] =>
        this.of('command').filter(({ command }) => name === undefined || command.command === name);
    pops = (): unknown[] =>
        this.commands('screenPop').map(({ command }) => (command.command === 'screenPop' ? command.target : null));
    notices = (): string[] => this.state.notices.map(({ code }) => code);
    /** The fields of every save, in order. */
    saved = (): Record<string, string | number | null>[] =>
        this.of('saveCallRecord').map(({ fields }) => ({ ...fields }));
}
