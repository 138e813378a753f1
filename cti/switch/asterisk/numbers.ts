import {
    Failure,
    explanation,
    plainText
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { InternalNumbers, Party } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { AmiMessage } from './amiMessages';

/** With a token behind it, a number must fit into an extension of Asterisk (79 characters). */
const LONGEST_NUMBER = 25;

/** The number to dial: digits, * and #, optionally a leading plus. Separators are removed. Throws invalidNumber. */
export function dialedNumber(to: string): string {
    const number = to.replace(/^tel:/i, '').replace(/[ \u00a0().\-/]/g, '');
    if (!/^\+?[0-9*#]+$/.test(number) || number.length > LONGEST_NUMBER) {
        throw new Failure('invalidNumber', explanation('notNumber', to));
    }
    return number;
}

/** A value of Asterisk, which has two ways to say that it has none. */
export const known = (value: string | undefined): string | undefined =>
    value && value !== '<unknown>' ? plainText(value) : undefined;

const partyOf = (number: string | undefined, name: string | undefined): Party => {
    const named = known(name);
    const numbered = known(number) ?? null;
    return { number: numbered, ...(named && named !== numbered && { name: named }) };
};

/** The caller of a dial event. */
export const callerOf = ({ CallerIDNum, CallerIDName }: AmiMessage): Party => partyOf(CallerIDNum, CallerIDName);

/** Whom the channel of an event or a row is connected to. */
export const connectedTo = ({ ConnectedLineNum, ConnectedLineName }: AmiMessage): Party =>
    partyOf(ConnectedLineNum, ConnectedLineName);

/** Whom the desk phone that is asked to dial will call. */
export const promptedFor = ({ DestConnectedLineNum, DestConnectedLineName }: AmiMessage): Party =>
    partyOf(DestConnectedLineNum, DestConnectedLineName);

/** What the names of the exchange's devices say about its numbers. Null: nothing. */
export function numbersOf(devices: Iterable<string>): InternalNumbers | null {
    const numbers = [...devices].filter((device) => /^\d+$/.test(device));
    if (numbers.length === 0) return null;
    const digits = Math.max(...numbers.map(({ length }) => length));
    return { digits, prefixes: [...new Set(numbers.map((number) => number.charAt(0)))].sort() };
}
