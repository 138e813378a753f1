import { nameOf } from '../org/record';
import type { ObjectName, OrgRecord } from '../org/record';
import type { RecordStore } from '../org/recordStore';
import type { Route } from '../routes/route';
import { writeRoute } from '../routes/route';

/** The result of getAppViewInfo and the payload of onNavigationChange. */
export interface PageInfo {
    readonly url: string;
    readonly recordId?: string;
    readonly recordName?: string;
    readonly objectType?: string;
    readonly accountId?: string;
    readonly contactId?: string;
    readonly personAccount?: boolean;
}

/** A record as Open CTI describes it; for a person account, with its contact. */
export function recordInfo(object: ObjectName, record: OrgRecord): Omit<PageInfo, 'url'> {
    const isPerson = record.IsPersonAccount === true;
    const otherHalf = object === 'Account' ? record.PersonContactId : record.AccountId;
    return {
        recordId: record.Id,
        recordName: nameOf(record),
        objectType: object,
        ...(isPerson &&
            typeof otherHalf === 'string' && {
                [object === 'Account' ? 'contactId' : 'accountId']: otherHalf,
                personAccount: true
            })
    };
}

/** `origin`: the page's origin, for the URL. A page that is not a record, including a form, only has a URL. */
export async function pageInfo(route: Route, store: RecordStore, origin: string): Promise<PageInfo> {
    const url = origin + writeRoute(route);
    if (route.page === 'new') return { url, recordId: '', recordName: '', objectType: '' };
    if (route.page !== 'record') return { url };
    const record = await store.find(route.object, route.recordId).catch(() => undefined);
    return record ? { url, ...recordInfo(route.object, record) } : { url };
}
