import type { Heard } from './connection';

/** How the one argument of a method may look. */
export type ArgumentRule =
    /** One object that is not empty. */
    | 'required'
    /** None at all, or one object that is not empty. */
    | 'optional'
    /** Whatever the caller passes. */
    | 'anything';

export type Argument = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Argument =>
    typeof value === 'object' && value !== null && !Array.isArray(value);

/** The caller's argument, checked. Throws an Error that names the method. */
export function readArgument(method: string, passed: readonly unknown[], rule: ArgumentRule): Argument {
    const [argument] = passed;
    if (rule === 'anything') return isObject(argument) ? argument : {};
    if (rule === 'optional' && passed.length === 0) return {};
    if (passed.length === 1 && isObject(argument) && Object.keys(argument).length > 0) return argument;
    const none = rule === 'optional' ? 'no argument, or ' : '';
    throw new Error(`${method} takes ${none}exactly one argument, an object that is not empty.`);
}

/** A function of the argument; undefined when it is left out and need not be there. Throws an Error otherwise. */
export function readFunction(method: string, argument: Argument, name: string, needed: boolean): Heard | undefined {
    const value = argument[name];
    if (typeof value === 'function') return value as Heard;
    if (!needed && (value === undefined || value === null)) return undefined;
    throw new Error(`${method} needs ${name} to be a function${needed ? '' : ', when there is one'}.`);
}

/** A text of the argument that is not empty. Throws an Error otherwise. */
export function readText(method: string, argument: Argument, name: string): string {
    const value = argument[name];
    if (typeof value === 'string' && value) return value;
    throw new Error(`${method} needs ${name} to be a text that is not empty.`);
}
