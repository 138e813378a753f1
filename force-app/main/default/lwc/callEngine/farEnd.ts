import { isNumberOnly } from 'c/phoneNumber';
import { plainText, withheldAs } from 'c/softphoneContract';
import type { CallAttributes, Party } from 'c/softphoneContract';
import { deliveredNumber, dialsTheSame, isInternalNumber, isNamedAddress } from './numbers';
import type { Call } from './model';
import type { EngineState } from './state';

type Where = Pick<EngineState, 'device' | 'settings' | 'user'>;

const LONGEST_NAME = 200;

/** N7: a name that repeats the number in another notation, or that means "unknown", is dropped. */
export function nameFrom(text: string | undefined, number: string | null, where: Where): string | null {
    const name = plainText((text ?? '').slice(0, LONGEST_NAME));
    if (name === '' || withheldAs(name) !== null) return null;
    const isNumber = number !== null && isNumberOnly(name) && dialsTheSame(name, number, where);
    return isNumber || name === number ? null : name;
}

/** N6: the domain is omitted for names in the exchange's own domain. */
function inside(number: string | null, where: Where): string | null {
    if (number === null || !isNamedAddress(number) || !isInternalNumber(number, where)) return number;
    return number.slice(0, number.lastIndexOf('@'));
}

/** The remote party as reported by the phone system, cleaned for display, search, and the record. */
export function farEndOf(
    { number: told, name, presented }: Party,
    where: Where
): Pick<Call, 'number' | 'extension' | 'internal' | 'deliveredName' | 'presented'> {
    const read = deliveredNumber(told === null ? null : plainText(told));
    const number = inside(read.number, where);
    const said = presented ? farEndOf({ number: presented.number, name: presented.name ?? '' }, where) : null;
    const differs = said && (said.number === null || number === null || !dialsTheSame(said.number, number, where));
    return {
        number,
        extension: read.extension,
        internal: isInternalNumber(read.number, where),
        deliveredName: nameFrom(name, number, where),
        presented: said && differs ? { number: said.number, name: said.deliveredName } : null
    };
}

/** Cleans attributes, because a contact center's data can come from anywhere (N7). */
export function attributesFrom(given: CallAttributes, number: string | null, where: Where): CallAttributes {
    const plain = Object.entries(given).flatMap(([key, value]) =>
        value === undefined ? [] : [[key, plainText(value)] as const]
    );
    const { name, ...others }: CallAttributes = Object.fromEntries(plain);
    const real = nameFrom(name, others.from ?? others.customerAddress ?? number, where);
    return real === null ? others : { ...others, name: real };
}
