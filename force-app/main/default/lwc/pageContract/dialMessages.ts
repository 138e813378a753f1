import type { ClickToDial } from 'c/softphoneContract';

/**
 * A message on the channel CRM_Connect_Dial__c: a request to dial (`id`, `number`, and the record), the phone's answer to it (`heardId`), or
 * whether the phone dials now (`clickToDial`), which `ask` requests.
 */
export interface DialMessage {
    readonly id?: string;
    readonly number?: string;
    readonly recordId?: string;
    readonly objectApiName?: string;
    readonly recordName?: string;
    /** The contact of a person account. */
    readonly personContactId?: string;
    readonly heardId?: string;
    readonly clickToDial?: 'on' | 'off' | 'ask';
}

/** A phone confirms a request at once. Without an answer in this time, there is none. In milliseconds. */
export const HEARD_WITHIN_MS = 1_000;

interface DialRequest {
    readonly id: string;
    readonly click: ClickToDial;
}

const textOf = (value: unknown): string | undefined =>
    typeof value === 'string' && value.trim() !== '' && value.length <= 255 ? value.trim() : undefined;
const fieldsOf = (message: unknown): Readonly<Record<string, unknown>> =>
    (message ?? {}) as Readonly<Record<string, unknown>>;

/** Any component of the org may publish on the channel. Null: it is no request, for example the phone's own answer. */
export function readDialRequest(message: unknown): DialRequest | null {
    const { id, number, recordId, objectApiName, recordName, personContactId } = fieldsOf(message);
    const [asked, dialed] = [textOf(id), textOf(number)];
    if (asked === undefined || dialed === undefined) return null;
    const [record, objectType, name, contactId] = [recordId, objectApiName, recordName, personContactId].map(textOf);
    if (!record) return { id: asked, click: { number: dialed } };
    const click = {
        number: dialed,
        recordId: record,
        ...(objectType && { objectType }),
        ...(name && { recordName: name }),
        ...(contactId && { personAccount: true, contactId })
    };
    return { id: asked, click };
}

/** What a component learns from a message: the request that the phone has received, and whether the phone dials. */
export function readDialAnswer(message: unknown): { readonly heardId?: string; readonly ready?: boolean } {
    const { heardId, clickToDial } = fieldsOf(message);
    const heard = textOf(heardId);
    return {
        ...(heard && { heardId: heard }),
        ...((clickToDial === 'on' || clickToDial === 'off') && { ready: clickToDial === 'on' })
    };
}

export interface DialReceiverParts {
    readonly publish: (message: DialMessage) => void;
    readonly clicked: (click: ClickToDial) => void;
}

/**
 * The phone's side of the channel. It passes on requests even while click to dial is off (D1), because only the phone can say why it
 * doesn't dial (D3).
 */
export class DialReceiver {
    private readonly parts: DialReceiverParts;
    private on = false;

    constructor(parts: DialReceiverParts) {
        this.parts = parts;
    }

    hear(message: unknown): void {
        if (fieldsOf(message).clickToDial === 'ask') this.parts.publish(this.state);
        const request = readDialRequest(message);
        if (!request) return;
        this.parts.publish({ heardId: request.id, ...this.state });
        this.parts.clicked(request.click);
    }

    set(on: boolean): void {
        if (on === this.on) return;
        this.on = on;
        this.parts.publish(this.state);
    }

    private get state(): DialMessage {
        return { clickToDial: this.on ? 'on' : 'off' };
    }
}
