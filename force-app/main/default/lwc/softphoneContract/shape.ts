/**
 * One declaration for both the type and the validation of data from another realm. A shape checks a value and returns null if it is
 * valid, or else the path and what is wrong, as text for the log. `Infer` is the type of valid values.
 */
export interface Shape<out T> {
    (value: unknown, path: string): string | null;
    /** Only for the compiler. Never set. */
    readonly fits?: () => T;
}

/** The type of the values that a shape accepts. */
export type Infer<S> = S extends Shape<infer T> ? T : never;

export type Fields = Readonly<Record<string, Shape<unknown>>>;

type Json = Readonly<Record<string, unknown>>;
/** Expands a type for display, distributing over unions. */
type Flat<T> = T extends unknown ? { [Key in keyof T]: T[Key] } : never;
type MayBeAbsent<S> = undefined extends Infer<S> ? true : false;

/** The object that these fields describe. Optional ones may be absent. */
type ObjectOf<F> = Flat<
    { readonly [Key in keyof F as MayBeAbsent<F[Key]> extends true ? never : Key]: Infer<F[Key]> } & {
        readonly [Key in keyof F as MayBeAbsent<F[Key]> extends true ? Key : never]?: Infer<F[Key]>;
    }
>;

/** A discriminated union. Each variant is listed under the value of its tag. */
export type UnionOf<Tag extends string, Variants> = Variants extends unknown
    ? { [Kind in keyof Variants]: Flat<{ readonly [Key in Tag]: Kind } & Infer<Variants[Kind]>> }[keyof Variants]
    : never;

/** The maximum length of an ordinary text, such as a caller's name, a number, or a reason. */
const LONGEST_TEXT = 4000;

const isPlainObject = (value: unknown): value is Json =>
    typeof value === 'object' && value !== null && !Array.isArray(value);

export const text: Shape<string> = (value, path) =>
    typeof value === 'string' && value.length <= LONGEST_TEXT ? null : `${path} is not a text`;

export const longText: Shape<string> = (value, path) => (typeof value === 'string' ? null : `${path} is not a text`);

export const nameUpTo =
    (longest: number): Shape<string> =>
    (value, path) =>
        typeof value === 'string' && value.length > 0 && value.length <= longest ? null : `${path} is not a name`;

export const name = nameUpTo(255);

export const bool: Shape<boolean> = (value, path) =>
    typeof value === 'boolean' ? null : `${path} is not true or false`;

export const finite: Shape<number> = (value, path) => (Number.isFinite(value) ? null : `${path} is not a number`);

export const instant: Shape<number> = (value, path) =>
    typeof value === 'number' && Number.isFinite(value) && value >= 0 ? null : `${path} is not a time`;

export const whole: Shape<number> = (value, path) =>
    Number.isSafeInteger(value) && (value as number) >= 0 ? null : `${path} is not a whole number`;

export const within =
    (least: number, most: number): Shape<number> =>
    (value, path) =>
        typeof value === 'number' && value >= least && value <= most ? null : `${path} is not from ${least} to ${most}`;

/** A fraction. */
export const share = within(0, 1);

export const anything: Shape<unknown> = () => null;

/** Any object. */
export const anyObject: Shape<Json> = (value, path) => (isPlainObject(value) ? null : `${path} is not an object`);

export const oneOf =
    <const T extends string | boolean>(...allowed: readonly T[]): Shape<T> =>
    (value, path) =>
        allowed.includes(value as T) ? null : `${path} is not one of ${allowed.join(', ')}`;

export const orNull =
    <T>(shape: Shape<T>): Shape<T | null> =>
    (value, path) =>
        value === null ? null : shape(value, path);

export const optional =
    <T>(shape: Shape<T>): Shape<T | undefined> =>
    (value, path) =>
        value === undefined ? null : shape(value, path);

export const listOf =
    <T>(shape: Shape<T>): Shape<readonly T[]> =>
    (value, path) => {
        if (!Array.isArray(value)) return `${path} is not a list`;
        for (const [index, item] of value.entries()) {
            const fault = shape(item, `${path}[${index}]`);
            if (fault) return fault;
        }
        return null;
    };

export const mapOf =
    <T>(shape: Shape<T>): Shape<Readonly<Record<string, T>>> =>
    (value, path) => {
        if (!isPlainObject(value)) return `${path} is not an object`;
        for (const [key, item] of Object.entries(value)) {
            const fault = shape(item, `${path}.${key}`);
            if (fault) return fault;
        }
        return null;
    };

/** An object with these fields. Others are allowed, so that an older side accepts messages from a newer one. */
export const object =
    <const F extends Fields>(fields: F): Shape<ObjectOf<F>> =>
    (value, path) => {
        if (!isPlainObject(value)) return `${path} is not an object`;
        for (const [key, shape] of Object.entries(fields)) {
            const fault = shape(value[key], `${path}.${key}`);
            if (fault) return fault;
        }
        return null;
    };

/** A discriminated union: `tag` names the field, `variants` the shape of the rest for each of its values. */
export const union =
    <Tag extends string, const V extends Fields>(tag: Tag, variants: V): Shape<UnionOf<Tag, V>> =>
    (value, path) => {
        if (!isPlainObject(value)) return `${path} is not an object`;
        const kind = value[tag];
        const shape = typeof kind === 'string' && Object.hasOwn(variants, kind) ? variants[kind] : undefined;
        return shape ? shape(value, path) : `${path}.${tag} "${String(kind).slice(0, 40)}" is unknown`;
    };

/** A value that matches one of the two shapes. */
export const either =
    <A, B>(one: Shape<A>, other: Shape<B>): Shape<A | B> =>
    (value, path) =>
        one(value, path) && other(value, path);
