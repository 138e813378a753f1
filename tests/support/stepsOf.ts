type Method = (this: unknown, ...given: unknown[]) => unknown;
/** The steps of one method call, by its object, arguments, and result. */
type Charge = (self: { readonly length: number }, given: readonly unknown[], result: unknown) => number;

const lengthOf = (value: unknown): number => (typeof value === 'string' || Array.isArray(value) ? value.length : 0);

/** Methods that only read their argument or their result. */
const BRIEF = ['at', 'charAt', 'charCodeAt', 'codePointAt', 'endsWith', 'pop', 'push', 'slice', 'startsWith'];

const whole: Charge = (self, _given, result) => 1 + self.length + lengthOf(result);
const brief: Charge = (_self, [given], result) => 1 + lengthOf(given) + lengthOf(result);
const search: Charge = (self, [, from = 0], found) =>
    1 + ((found as number) < 0 ? self.length : Number(found)) - Number(from);

/** Whether a pattern has a part that can match any number of times, so that it may backtrack over the text. */
const repeats = ({ source }: RegExp): boolean =>
    /[*+]|\{\d+,\}/.test(source.replace(/\\./g, '').replace(/\[[^\]]*\]/g, ''));

function stepsOfPattern(pattern: RegExp, text: string, from: number, match: RegExpExecArray | null): number {
    if (repeats(pattern)) return (text.length - from) ** 2;
    if (match) return 1 + match.index + match[0].length - from;
    return 1 + (pattern.sticky ? 0 : text.length - from);
}

/**
 * Counts the steps that reading a text takes, without a clock: the characters and items that string and array methods read, and those
 * that patterns may read. Indexing, as in `text[at]`, can't be counted, so loops over characters must use `charAt`.
 */
export function stepsOf(act: () => unknown): number {
    let [steps, counting] = [0, true];
    const undo: (() => void)[] = [];
    const count = (charge: () => number): void => {
        if (!counting) return;
        counting = false;
        steps += charge();
        counting = true;
    };
    const replace = (prototype: object, name: PropertyKey, counted: (method: Method) => Method): void => {
        const own = Object.getOwnPropertyDescriptor(prototype, name)!;
        if (typeof own.value !== 'function' || name === 'constructor') return;
        Object.defineProperty(prototype, name, { ...own, value: counted(own.value as Method) });
        undo.push(() => Object.defineProperty(prototype, name, own));
    };
    const watch = (prototype: object, name: PropertyKey, charge: Charge): void =>
        replace(
            prototype,
            name,
            (method) =>
                function counted(this: unknown, ...given) {
                    const result = Reflect.apply(method, this, given);
                    count(() => charge(this as string, given, result));
                    return result;
                }
        );
    for (const prototype of [String.prototype, Array.prototype])
        for (const name of Reflect.ownKeys(prototype)) {
            const ofString = name === 'indexOf' && prototype === String.prototype;
            watch(prototype, name, ofString ? search : BRIEF.includes(String(name)) ? brief : whole);
        }
    replace(
        RegExp.prototype,
        'exec',
        (method) =>
            function exec(this: unknown, ...given) {
                const pattern = this as RegExp;
                const from = pattern.global || pattern.sticky ? pattern.lastIndex : 0;
                const match = Reflect.apply(method, this, given) as RegExpExecArray | null;
                count(() => stepsOfPattern(pattern, String(given[0]), from, match));
                return match;
            }
    );
    try {
        act();
        return steps;
    } finally {
        counting = false;
        while (undo.length > 0) undo.pop()!();
    }
}
