import type { Call, Match, RecordRef } from 'c/callEngine';
import { association, matchesOf, presentRecord } from 'c/callEngine';
import { objectName, texts } from 'c/labels';

/** One record that the call can be logged on. */
export interface Option {
    readonly id: string;
    readonly label: string;
    readonly detail: string;
    readonly icon: string;
    readonly checked: boolean;
    readonly record: RecordRef;
    /** The Case that is linked together with its Contact (A7). */
    readonly also: RecordRef | null;
}

/** The names must be complete, because the build searches for them. */
const ICONS: Readonly<Record<string, string>> = {
    Account: 'standard:account',
    Contact: 'standard:contact',
    Lead: 'standard:lead',
    Case: 'standard:case',
    Opportunity: 'standard:opportunity'
};

export const recordName = ({ name, objectType }: RecordRef): string => name ?? objectName(objectType);
const idOf = (record: RecordRef, also: RecordRef | null): string => (also ? `${record.id} ${also.id}` : record.id);

/**
 * The records that can be selected (A2): every match and its open Cases, the current related record even if it isn't a match, and
 * the open record page, so that a record that is found after the call can still be used.
 */
export function optionsOf(call: Call, page: RecordRef | null): Option[] {
    const current = association(call);
    const option = (record: RecordRef, detail: string, also: RecordRef | null = null): Option => {
        const shown = also ?? record;
        return {
            id: idOf(record, also),
            label: recordName(shown),
            detail,
            icon: ICONS[shown.objectType] ?? 'standard:record',
            checked: current.record !== null && idOf(current.record, current.also) === idOf(record, also),
            record,
            also
        };
    };
    const kind = ({ record, detail }: Match): string =>
        [objectName(record.objectType), detail].filter(Boolean).join(', ');
    const listed = matchesOf(call).flatMap((match) => [
        option(match.record, kind(match)),
        ...match.openCases.map((openCase) => option(match.record, objectName(openCase.objectType), openCase))
    ]);
    const has = (record: RecordRef): boolean =>
        listed.some((one) => one.record.id === record.id || one.also?.id === record.id);
    if (current.record && !listed.some(({ checked }) => checked)) {
        listed.push(option(current.record, objectName(current.record.objectType), current.also));
    }
    if (page && presentRecord(call, page) === page && !has(page))
        listed.push(option(page, `${objectName(page.objectType)}, ${texts.openNow}`));
    return listed;
}
