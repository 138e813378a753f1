import type { ObjectName, OrgRecord } from '../org/record';
import type { RecordStore } from '../org/recordStore';
import { person } from '../platform/person';
import { writeRoute } from '../routes/route';
import { formatField } from './formatField';

export interface ActivityItem {
    readonly id: string;
    readonly href: string;
    readonly subject: string;
    readonly day: string;
    /** Kind, duration, outcome. */
    readonly line: string;
    readonly description: string;
    readonly icon: string;
    readonly className: string;
}

export interface ActivityGroup {
    readonly label: string;
    readonly items: readonly ActivityItem[];
}

const isOpen = (task: OrgRecord): boolean => task.Status !== 'Completed';

/** When it happened, or when its record was created. */
const whenOf = (task: OrgRecord): string =>
    String(task.CallStartTime__c ?? task.ActivityDate ?? task.CreatedDate ?? '');

/** The ids that tasks of this record can have: an account also shows its contacts' activities. */
async function pointedTo(store: RecordStore, object: ObjectName, id: string): Promise<Set<string>> {
    const ids = new Set([id]);
    if (object !== 'Account') return ids;
    const account = await store.find('Account', id);
    if (typeof account?.PersonContactId === 'string') ids.add(account.PersonContactId);
    for (const contact of await store.all('Contact')) if (contact.AccountId === id) ids.add(contact.Id);
    return ids;
}

function present(task: OrgRecord): ActivityItem {
    const isCall = task.TaskSubtype === 'Call' || task.CallType !== undefined;
    const kind = isCall ? `${String(task.CallType ?? '')} call`.trim() : 'Task';
    const parts = [
        kind.charAt(0).toUpperCase() + kind.slice(1),
        formatField('duration', task.CallDurationInSeconds),
        String(task.CallDisposition ?? ''),
        isOpen(task) ? String(task.Status ?? '') : ''
    ];
    return {
        id: task.Id,
        href: writeRoute({ page: 'record', object: 'Task', recordId: task.Id }),
        subject: String(task.Subject ?? 'No subject'),
        day: task.CallStartTime__c
            ? formatField('datetime', task.CallStartTime__c).replace(/:\d\d$/, '')
            : formatField('date', task.ActivityDate),
        line: parts.filter(Boolean).join(' • '),
        description: String(task.Description ?? ''),
        icon: isCall ? 'standard:log_a_call' : 'standard:task',
        className: `slds-timeline__item_expandable slds-is-open ${isCall ? 'slds-timeline__item_call' : 'slds-timeline__item_task'}`
    };
}

function monthOf(task: OrgRecord, now: Date): string {
    const at = new Date(whenOf(task));
    if (Number.isNaN(at.getTime())) return 'Earlier';
    const month = (date: Date): string =>
        new Intl.DateTimeFormat(person().language, {
            month: 'long',
            year: 'numeric',
            timeZone: person().timeZone
        }).format(date);
    return month(at) === month(now) ? `${month(at)} • This Month` : month(at);
}

/** Tasks of a record: open ones first, then the others by month, newest first. */
export async function activitiesOf(
    store: RecordStore,
    object: ObjectName,
    recordId: string,
    now: Date
): Promise<ActivityGroup[]> {
    const ids = await pointedTo(store, object, recordId);
    const tasks = (await store.all('Task'))
        .filter(({ WhoId, WhatId }) => ids.has(String(WhoId)) || ids.has(String(WhatId)))
        .sort((a, b) => whenOf(b).localeCompare(whenOf(a)));
    const groups = new Map<string, ActivityItem[]>();
    for (const task of [...tasks.filter(isOpen), ...tasks.filter((one) => !isOpen(one))]) {
        const label = isOpen(task) ? 'Upcoming & Overdue' : monthOf(task, now);
        groups.set(label, [...(groups.get(label) ?? []), present(task)]);
    }
    return [...groups].map(([label, items]) => ({ label, items }));
}
