/** What every method checks before it posts anything: mistakes of the caller throw at once, as documented. */
export type Arguments = Readonly<Record<string, unknown>>;

/** The one argument of a method. `mayBeAbsent`: a call without any argument is fine, an empty object is not. */
export function readArguments(method: string, given: unknown, { mayBeAbsent = false } = {}): Arguments {
    if (given === undefined && mayBeAbsent) return {};
    const isObject = typeof given === 'object' && given !== null && !Array.isArray(given);
    if (!isObject || Object.keys(given).length === 0) {
        throw new Error(`${method} takes one argument, an object that is not empty.`);
    }
    return given as Arguments;
}

export function required<T extends (...args: never[]) => unknown>(method: string, name: string, value: unknown): T {
    if (typeof value !== 'function') throw new Error(`${method} needs ${name}, a function.`);
    return value as T;
}

export function optionalCallback<T>(method: string, value: unknown): T | undefined {
    return value === undefined ? undefined : (required(method, 'callback', value) as T);
}

/** Only these keys travel; absent ones are left out. */
export const only = (given: Arguments, names: readonly string[]): Arguments =>
    Object.fromEntries(names.filter((name) => given[name] !== undefined).map((name) => [name, given[name]]));
