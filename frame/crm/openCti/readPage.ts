import type { ClickToDial, PageInfo } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';

type Payload = Readonly<Record<string, unknown>>;

const TEXTS = ['url', 'recordId', 'recordName', 'objectType', 'accountId', 'contactId'] as const;

/** The library's own pages disagree: older ones show the fields within `returnValue`, newer ones on the payload. */
function fieldsOf(payload: unknown): Payload {
    const outer = (payload ?? {}) as Payload;
    return (outer.returnValue ?? outer) as Payload;
}

/** getAppViewInfo's answer or onNavigationChange's payload; empty fields are left out. */
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

/** onClickToDial's payload; null when it holds no number. The number is documented as a number, and comes as a text too. */
export function readClick(payload: unknown): ClickToDial | null {
    const { number } = fieldsOf(payload);
    if (typeof number !== 'string' && typeof number !== 'number') return null;
    const dialled = String(number).trim();
    return dialled === '' ? null : { ...readPage(payload), number: dialled };
}
