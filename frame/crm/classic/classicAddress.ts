import { explanation } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { CrmHostError } from '../crmHost';

/**
 * The key prefixes of the objects that a softphone layout offers for a new record, apart from custom ones ("Standard Field Record ID Prefix
 * Decoder" in Salesforce Help). The form for a new record is at the prefix, as DescribeSObjectResult.urlNew has it.
 */
const KEY_PREFIXES: Readonly<Record<string, string>> = {
    Account: '001',
    Contact: '003',
    Opportunity: '006',
    Lead: '00Q',
    Case: '500'
};

export const recordAddress = (recordId: string): string => `/${recordId}`;

/**
 * The form for a new record. Salesforce documents no parameters for the values of its fields.
 * Throws CrmHostError if the object has no known address.
 */
export function newRecordAddress(entity: string): string {
    const prefix = KEY_PREFIXES[entity];
    if (prefix === undefined) throw new CrmHostError('rejected', explanation('noForm', entity));
    return `/${prefix}/e`;
}

/** A flow, whose variables are parameters of its address. */
export const flowAddress = (flow: string, flowArgs: Readonly<Record<string, string>>): string =>
    `/flow/${encodeURIComponent(flow)}?${new URLSearchParams(flowArgs).toString()}`;

const FORM = /^(?:https?:\/\/[^/?#]+)?\/(?:\w{3}\/e|setup\/ui\/recordtypeselect\.jsp)(?:\?([^#]*))?(?:#.*)?$/;

/** The parameters of the form for a new record, or of the page for its record type. Null: any other page. */
export function formQuery(url: string | undefined): string | null {
    const [found, query = ''] = FORM.exec(url ?? '') ?? [];
    return found === undefined ? null : query;
}
