import type { ClickToDial, PageInfo } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';

type Payload = Readonly<Record<string, unknown>>;

const TEXTS = ['url', 'recordId', 'recordName', 'objectType', 'accountId', 'contactId'] as const;

/** Versions of the library differ: older ones have the fields in `returnValue`, newer ones in the payload itself. */
function fieldsOf(payload: unknown): Payload {
    const outer = (payload ?? {}) as Payload;
    return (outer.returnValue ?? outer) as Payload;
}

/** Reads getAppViewInfo's answer or onNavigationChange's payload. Empty fields are left out. */
export function readPage(payload: unknown): PageInfo {
    const fields = fieldsOf(payload);
    const page: Record<string, string | boolean> = {};
    for (const name of TEXTS) {
        const value = fields[name];
        if (typeof value === 'string' && value !== '') page[name] = value;
    }
    const { personAccount } = fields;
    if (typeof personAccount === 'boolean') page.personAccount = personAccount;
    else if (typeof personAccount === 'string') page.personAccount = personAccount === 'true';
    return page;
}

/** Reads onClickToDial's payload. Null: it has no number. The field is documented as a number, but can also be a string. */
export function readClick(payload: unknown): ClickToDial | null {
    const { number } = fieldsOf(payload);
    if (typeof number !== 'string' && typeof number !== 'number') return null;
    const text = String(number).trim();
    return text === '' ? null : { ...readPage(payload), number: text };
}
