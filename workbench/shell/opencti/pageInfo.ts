import { nameOf } from '../org/record';
import type { ObjectName, OrgRecord } from '../org/record';
import type { RecordStore } from '../org/recordStore';
import type { Route } from '../routes/route';
import { writeRoute } from '../routes/route';

/** What getAppViewInfo returns and onNavigationChange brings. */
export interface PageInfo {
    readonly url: string;
    readonly recordId?: string;
    readonly recordName?: string;
    readonly objectType?: string;
    readonly accountId?: string;
    readonly contactId?: string;
    readonly personAccount?: boolean;
}

/** A record as Open CTI names it; a person account brings its other half along. */
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

/** `origin`: of the page, for the address. A page that is no record, a form too, has an address only. */
export async function pageInfo(route: Route, store: RecordStore, origin: string): Promise<PageInfo> {
    const url = origin + writeRoute(route);
    if (route.page === 'new') return { url, recordId: '', recordName: '', objectType: '' };
    if (route.page !== 'record') return { url };
    const record = await store.find(route.object, route.recordId).catch(() => undefined);
    return record ? { url, ...recordInfo(route.object, record) } : { url };
}
