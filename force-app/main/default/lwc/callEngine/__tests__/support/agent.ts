import type {
    CallAttributes,
    Cause,
    Channel,
    CommandAnswer,
    CrmEvent,
    MediaQuality,
    Party,
    PhoneEvent,
    Settings,
    SoftphoneLayout,
    Unanswered
} from 'c/softphoneContract';
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
import { ALL_CAPABILITIES, ALL_FEATURES, DEVICE, FRED, LAYOUT, START, fred, settingsRead } from './defaults';

export * from './defaults';

interface Ring {
    from?: string | null;
    name?: string;
    attributes?: CallAttributes;
    channel?: Channel;
    id?: string;
}

/**
 * Ada, an agent in London, with the phone system and Salesforce around her. She runs the real engine and collects its effects, so
 * that a test reads as what she, the phone system, and Salesforce do.
 */
export class Ada {
    state: EngineState;
    effects: Effect[] = [];
    now = START;
    /** The correlators of calls that the phone system has reported. */
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

    /** An outgoing call: the last one that the panel dialed, or one that was dialed on the handset. */
    callsOut(to: string = FRED, id = 'one', attributes: CallAttributes = {}): this {
        const made = this.of('command').flatMap(({ command }) =>
            'correlatorData' in command && command.correlatorData !== undefined ? [command.correlatorData] : []
        );
        const correlatorData = made.filter((one) => !this.made.has(one)).at(-1);
        if (correlatorData === undefined) return this.dialsByHand(to, id, attributes);
        this.made.add(correlatorData);
        return this.originates(to, id, { attributes, correlatorData });
    }

    /** Dialed on the handset, without a command. */
    dialsByHand = (to: string = FRED, id = 'one', attributes: CallAttributes = {}): this =>
        this.originates(to, id, { attributes });

    private originates(to: string, id: string, more: { attributes: CallAttributes; correlatorData?: string }): this {
        const facts = { direction: 'out', remote: this.party(to) } as const;
        return this.phone({ event: 'Originated', ...this.event(id), ...facts, ...more });
    }

    /** The phone system holds the call and calls `to`. */
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
    /** These calls are joined in a conference. */
    conferenced(...ids: string[]): this {
        for (const id of ids) this.phone({ event: 'Conferenced', ...this.event(id) });
        return this;
    }
    /** A score, and further figures of the whole call. */
    sounds = (mos: number, overall: Partial<MediaQuality['overall']> = {}): this =>
        this.phone({
            event: 'MediaQuality',
            ...this.event('one'),
            quality: { mos, overall: { mos, lowestMos: mos, loss: 0, jitter: 5, ...overall } }
        });
    transferred = (to: string, id = 'one'): this => this.phone({ event: 'Transferred', ...this.event(id), to });
    failed = (cause: Cause, id = 'one'): this => this.phone({ event: 'Failed', ...this.event(id), cause });
    cleared(cause: Cause = 'normal', releasing: 'local' | 'remote' = 'remote', id = 'one'): this {
        return this.phone({ event: 'ConnectionCleared', ...this.event(id), cause, releasing });
    }

    /** A complete inbound call: answered after 4 s, ended by the remote party after 60 s. */
    takesCall(ring: Ring = {}): this {
        this.rings(ring).wait(4);
        if (ring.from === undefined && !ring.attributes) this.isFound(fred);
        return this.established(ring.id).wait(60).cleared('normal', 'remote', ring.id);
    }

    opens(recordId?: string, objectType?: string, more: object = {}): this {
        const page = { url: '/x', ...(recordId ? { recordId } : {}), ...(objectType ? { objectType } : {}), ...more };
        return this.crm({ event: 'Navigated', at: this.now, page });
    }

    /** The page of a record replaces the form that New opened for a call. */
    opensFromForm(recordId: string, objectType = 'Lead', form = 'one', openFor = 20_000): this {
        const page = { url: '/x', recordId, objectType, recordName: 'New Lead' };
        return this.crm({ event: 'Navigated', at: this.now, page, fromForm: { form: this.key(form), openFor } });
    }

    /** Salesforce answers who created the record of the last request, and how many seconds ago. */
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
        const requestId =
            lookup.state === 'searching' ? lookup.requestId : lookup.state === 'found' ? lookup.detailsId : undefined;
        if (!requestId) throw new Error(`call ${id} is not being looked up`);
        return this.send({ type: 'callerFound', at: this.now, callKey: key, requestId, answer });
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
