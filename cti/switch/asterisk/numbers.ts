import {
    Failure,
    explanation,
    plainText
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { InternalNumbers, Party } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { AmiMessage } from './amiMessages';

/** With a token behind it, a number must fit into an extension of Asterisk (79 characters). */
const LONGEST_NUMBER = 25;
/** Numbers of which this many last digits agree are the same, whatever their prefixes. */
const TELLING_DIGITS = 7;

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

/** Whether two numbers call the same party: a trunk may report a number in its own notation. */
export function sameNumber(one: string | null, other: string | null): boolean {
    if (one === null || other === null || one === other) return one === other;
    const [digits, others] = [one.replace(/\D/g, ''), other.replace(/\D/g, '')];
    const shorter = Math.min(digits.length, others.length);
    return shorter >= TELLING_DIGITS && digits.slice(-TELLING_DIGITS) === others.slice(-TELLING_DIGITS);
}

/** What the names of the exchange's devices say about its numbers. Null: nothing. */
export function numbersOf(devices: Iterable<string>): InternalNumbers | null {
    const numbers = [...devices].filter((device) => /^\d+$/.test(device));
    if (numbers.length === 0) return null;
    const digits = Math.max(...numbers.map(({ length }) => length));
    return { digits, prefixes: [...new Set(numbers.map((number) => number.charAt(0)))].sort() };
}
