/** How the runtime itself throws Apex exceptions. The library registers their types. */
import { Thrown } from '../errors.mjs';
import { stack } from '../transaction.mjs';

let create;

/** @param {(name: string, message: string, more: object) => object} by makes an exception object */
export const exceptionsAreMade = (by) => {
    create = by;
};

/**
 * Throws an exception of the platform.
 * @param {string} name "NullPointerException"
 * @param {string} message
 * @param {object} [more] what this kind of exception holds
 * @returns {never}
 */
export function throwNew(name, message, more = {}) {
    const exception = create(name, message, more);
    exception.stack = stack();
    throw new Thrown(exception);
}

export const nullPointer = () => throwNew('NullPointerException', 'Attempt to de-reference a null object');
