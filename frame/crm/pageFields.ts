import type { ClickToDial, PageInfo } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';

type Fields = Readonly<Record<string, unknown>>;

const TEXTS = ['url', 'recordId', 'recordName', 'objectType', 'accountId', 'contactId'] as const;

/** A page from the fields that Salesforce reported. Empty fields are left out. */
export function pageOf(fields: Fields): PageInfo {
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

/** A click on a number. Null: it has no number. The field is documented as a number, but can also be a string. */
export function clickOf(fields: Fields): ClickToDial | null {
    const { number } = fields;
    if (typeof number !== 'string' && typeof number !== 'number') return null;
    const text = String(number).trim();
    return text === '' ? null : { ...pageOf(fields), number: text };
}
