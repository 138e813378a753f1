/** The pages of Salesforce Classic that show records. Each takes the request's context and returns what classicPage shows. */
import { search } from '../records/search.mjs';
import { shown, table } from './fields.mjs';
import { block, heading } from './frame.mjs';
import { html } from './html.mjs';
import { OBJECTS, TABS, fieldsOf, formUrl, nameOf, objectUrl, recordInfo, recordUrl } from './objects.mjs';

const RECENT = 10;
/** Salesforce searches for no shorter text. */
const SHORTEST_SEARCH = 2;

/** Numbers in the sample data, one for each kind of lookup result. */
const CALLERS = [
    ['+447814256404', '', 'One contact has this number.'],
    ['+441202528735', '', 'Several records have this number.'],
    ['+447700900999', 'Nora Stranger', 'No record has this number.'],
    ['anonymous', '', 'The number is withheld.']
];

const newest = (records) =>
    [...records].sort((one, other) => other.LastModifiedDate.localeCompare(one.LastModifiedDate));

const isOpen = (task) => task.Status !== 'Completed';

export function homePage({ org }) {
    const records = org.store.all('Task').filter((task) => isOpen(task) && task.OwnerId === org.user.Id);
    const ring = CALLERS.map(
        ([from, name, what]) =>
            html`<li>
                <button type="button" data-ring="${from}" data-name="${name}">Ring from ${name || from}</button> ${what}
            </li>`
    );
    return {
        title: 'Home',
        tab: 'home',
        main: html`${heading({ kind: 'Home', name: org.user.Name })}
        ${block({
            title: 'My Tasks',
            content: table(org, { object: 'Task', records, columns: ['Subject', 'WhoId', 'ActivityDate', 'Priority'] })
        })}
        ${block({
            title: 'Try it',
            content: html`<p>Let someone call you, answer in the phone in the sidebar, and watch what opens.</p>
                <ul class="ring">
                    ${ring}
                </ul>
                <p role="status"></p>`
        })}`
    };
}

const newButton = (object) => html`<a class="button" href="${formUrl(object)}">New ${object}</a>`;

/** The tab of an object: the records that were changed last. */
export function tabPage({ org }, object) {
    const { plural, columns } = OBJECTS[object];
    return {
        title: plural,
        tab: object,
        main: html`${heading({ kind: plural, name: 'Home', buttons: newButton(object) })}
            <p>View: <a href="${objectUrl(object)}">All ${plural}</a></p>
            ${block({
                title: `Recent ${plural}`,
                content: table(org, { object, columns, records: newest(org.store.all(object)).slice(0, RECENT) })
            })}`
    };
}

/** A list view. The org has one for each object, with all records. */
export function listPage({ org }, object) {
    const { plural, columns } = OBJECTS[object];
    const records = org.store
        .all(object)
        .filter(({ IsPersonAccount }) => !(object === 'Contact' && IsPersonAccount))
        .sort((one, other) => String(nameOf(one)).localeCompare(String(nameOf(other))));
    return {
        title: `All ${plural}`,
        tab: object,
        main: html`${heading({ kind: plural, name: `All ${plural}`, buttons: newButton(object) })}
        ${table(org, { object, columns, records })}`
    };
}

/** Activities of an account include those of its contacts. */
function activitiesOf(store, object, { Id, PersonContactId }) {
    const contacts = object === 'Account' ? store.all('Contact').filter(({ AccountId }) => AccountId === Id) : [];
    const ids = [Id, ...(PersonContactId ? [PersonContactId] : []), ...contacts.map((contact) => contact.Id)];
    return newest(store.all('Task').filter(({ WhoId, WhatId }) => ids.includes(WhoId) || ids.includes(WhatId)));
}

/** The lists of other objects that refer to a record, by the first field that does. */
function relatedLists(org, object, { Id }) {
    return TABS.flatMap((other) => {
        const fields = fieldsOf(org.store, other);
        const [field] = fields.find(([, { objects, readOnly }]) => objects?.includes(object) && !readOnly) ?? [];
        if (!field) return [];
        const { plural, columns } = OBJECTS[other];
        const records = org.store.all(other).filter((record) => record[field] === Id);
        const content = table(org, { object: other, records, columns: columns.filter((name) => name !== field) });
        return [block({ title: plural, list: other, content })];
    });
}

function activityLists(org, object, record) {
    const tasks = activitiesOf(org.store, object, record);
    const list = (records, ...columns) => table(org, { object: 'Task', records, columns: ['Subject', ...columns] });
    return [
        block({
            title: 'Open Activities',
            list: 'Activity',
            content: list(tasks.filter(isOpen), 'WhoId', 'WhatId', 'ActivityDate', 'Status')
        }),
        block({
            title: 'Activity History',
            // Not documented, but named like the others: RelatedContactList is Contact, RelatedActivityList is Activity.
            list: 'History',
            content: list(
                tasks.filter((task) => !isOpen(task)),
                'WhoId',
                'WhatId',
                'ActivityDate',
                'CallType',
                'Description'
            )
        })
    ];
}

export function recordPage({ org }, { object, record }) {
    const { store } = org;
    const fields = fieldsOf(store, object, record);
    const edit = `${recordUrl(record)}/e`;
    return {
        title: `${object}: ${nameOf(record)}`,
        tab: object,
        record: recordInfo(object, record),
        main: html`${heading({
            kind: object,
            name: nameOf(record),
            buttons: html`<a class="button" href="${edit}">Edit</a>`
        })}
        ${block({
            title: `${object} Detail`,
            content: html`<dl class="details">
                ${fields.map(
                    ([name, { label }]) =>
                        html`<div>
                            <dt>${label}</dt>
                            <dd>${shown(org, object, record, name)}</dd>
                        </div>`
                )}
            </dl>`
        })}
        ${object === 'Task' ? '' : [relatedLists(org, object, record), activityLists(org, object, record)]}`
    };
}

export function searchPage({ org, url }) {
    const term = (url.searchParams.get('str') ?? '').trim();
    const found = term.length < SHORTEST_SEARCH ? [] : search(org.store, term, { limit: 200 });
    const results = TABS.map((object) => ({ object, records: found.filter((one) => one.objectType === object) }))
        .filter(({ records }) => records.length > 0)
        .map(({ object, records }) =>
            block({
                title: `${OBJECTS[object].plural} (${records.length})`,
                content: table(org, { object, records, columns: OBJECTS[object].columns })
            })
        );
    return {
        title: 'Search Results',
        main: html`${heading({ kind: 'Search Results', name: term })}
        ${results.length > 0 ? results : html`<p>No matches found</p>`}`
    };
}

/** A flow, whose variables are the parameters of its URL. It is not run. */
export const flowPage = ({ url }, flow) => ({
    title: flow,
    main: html`${heading({ kind: 'Flow', name: flow })}
    ${block({
        title: 'Variables',
        content: html`<dl class="details">
            ${[...url.searchParams].map(
                ([name, value]) =>
                    html`<div>
                        <dt>${name}</dt>
                        <dd>${value}</dd>
                    </div>`
            )}
        </dl>`
    })}`
});

export const notFoundPage = () => ({
    title: 'Data Not Available',
    main: html`${heading({ kind: 'Salesforce', name: 'Data Not Available' })}
        <p>The data that you were trying to open could not be found. It may be due to another user deleting it.</p>`
});
