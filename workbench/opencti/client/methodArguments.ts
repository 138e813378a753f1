import type { Callback } from './connection';

/** What the single argument of a method may be. */
export type ArgumentRule =
    /** An object that is not empty. */
    | 'required'
    /** Nothing, or an object that is not empty. */
    | 'optional'
    /** Anything. */
    | 'anything';

export type Argument = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Argument =>
    typeof value === 'object' && value !== null && !Array.isArray(value);

/** Validates the caller's argument. Throws an Error that names the method. */
export function readArgument(method: string, passed: readonly unknown[], rule: ArgumentRule): Argument {
    const [argument] = passed;
    if (rule === 'anything') return isObject(argument) ? argument : {};
    if (rule === 'optional' && passed.length === 0) return {};
    if (passed.length === 1 && isObject(argument) && Object.keys(argument).length > 0) return argument;
    const none = rule === 'optional' ? 'no argument, or ' : '';
    throw new Error(`${method} takes ${none}exactly one argument, an object that is not empty.`);
}

/** A function in the argument; undefined if it is optional and missing. Throws an Error otherwise. */
export function readFunction(method: string, argument: Argument, name: string, needed: boolean): Callback | undefined {
    const value = argument[name];
    if (typeof value === 'function') return value as Callback;
    if (!needed && (value === undefined || value === null)) return undefined;
    throw new Error(`${method}: ${name} must be a function${needed ? '' : ', if given'}.`);
}

/** A text in the argument that is not empty. Throws an Error otherwise. */
export function readText(method: string, argument: Argument, name: string): string {
    const value = argument[name];
    if (typeof value === 'string' && value) return value;
    throw new Error(`${method}: ${name} must be a text that is not empty.`);
}
