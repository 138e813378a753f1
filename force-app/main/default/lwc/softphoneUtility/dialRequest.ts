import type { ClickToDial } from 'c/softphoneContract';

/** A request on the message channel CRM_Connect_Dial__c. Any component of the org may publish there. */
export interface DialRequest {
    readonly id: string;
    readonly click: ClickToDial;
}

const textOf = (value: unknown): string | undefined =>
    typeof value === 'string' && value.trim() !== '' && value.length <= 255 ? value.trim() : undefined;

/** Null: it is no request, for example the phone's own answer. */
export function readDialRequest(message: unknown): DialRequest | null {
    const { id, number, recordId, objectApiName, recordName } = (message ?? {}) as Record<string, unknown>;
    const [asked, dialed] = [textOf(id), textOf(number)];
    if (asked === undefined || dialed === undefined) return null;
    const [record, objectType, name] = [recordId, objectApiName, recordName].map(textOf);
    return {
        id: asked,
        click: {
            number: dialed,
            ...(record && { recordId: record, ...(objectType && { objectType }), ...(name && { recordName: name }) })
        }
    };
}
