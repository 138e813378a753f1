import { plainText } from 'c/softphoneContract';
import type { CallerAnswer, CallerRow } from './events';
import { presentRecord } from './moved';
import { dialsAs } from './numbers';
import { recordRef } from './recordId';
import type { Call, Match, RecordRef } from './model';
import type { EngineState } from './state';

/** The matches as Salesforce returned them. */
export const foundMatches = (call: Call): readonly Match[] =>
    call.lookup.state === 'found' ? call.lookup.matches : [];

/** Without matches that no longer exist, and with the successors of merged ones. */
export function matchesOf(call: Call): readonly Match[] {
    if (!call.moved) return foundMatches(call);
    const present = foundMatches(call).flatMap((match): Match[] => {
        const record = presentRecord(call, match.record);
        const openCases = match.openCases.filter((openCase) => presentRecord(call, openCase) !== null);
        return record ? [{ ...match, record, openCases }] : [];
    });
    return withoutRepeated(present);
}

const withoutRepeated = (matches: readonly Match[]): Match[] => [
    ...new Map(matches.map((match) => [match.record.id, match])).values()
];

export const findMatch = (call: Call, wanted: (match: Match) => boolean): Match | undefined =>
    matchesOf(call).find(wanted);

/** The field with the caller's number. Undefined: none. Nobody calls from a fax number, which Salesforce finds as well. */
function matchingField(row: CallerRow, isSame: (text: string) => boolean): string | undefined {
    return Object.entries(row.fields).find(
        ([name, value]) => value !== null && !/fax/i.test(name) && isSame(value)
    )?.[0];
}

/** L7: a person account is returned both as an Account and as its Contact. The Account is kept. */
function withoutPersonContacts(rows: readonly CallerRow[]): CallerRow[] {
    const contacts = new Set(rows.filter((row) => row.isPersonAccount).map((row) => row.personContactId));
    return rows.filter((row) => row.objectType !== 'Contact' || !contacts.has(row.id));
}

/**
 * Turns Salesforce's candidates into matches. Candidates of a number search may only look similar, so N3 decides. The order is that of
 * the softphone layout's objects, as in the answer.
 */
export function toMatches(answer: CallerAnswer, number: string | null, state: EngineState): Match[] {
    const isSame = number === null ? null : dialsAs(number, state);
    const matches = withoutPersonContacts(answer.rows).flatMap((row): Match[] => {
        const record = recordRef(row.id, {
            objectType: row.objectType,
            name: row.name,
            personContactId: row.isPersonAccount ? row.personContactId : null
        });
        const matchedOn = isSame === null ? 'Name' : matchingField(row, isSame);
        if (!record || matchedOn === undefined) return [];
        const contactId = row.objectType === 'Contact' ? row.id : row.personContactId;
        const openCases = answer.cases
            .filter((openCase) => contactId !== null && openCase.contactId === contactId)
            .map((openCase) => recordRef(openCase.id, { objectType: 'Case', name: caseName(openCase) }))
            .filter((ref): ref is RecordRef => ref !== null);
        return [{ record, detail: row.accountName && plainText(row.accountName), matchedOn, openCases }];
    });
    return withoutRepeated(matches);
}

const caseName = ({ caseNumber, subject }: { caseNumber: string; subject: string | null }): string =>
    subject ? `${caseNumber} ${subject}` : caseNumber;
