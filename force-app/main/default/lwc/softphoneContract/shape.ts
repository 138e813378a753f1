/**
 * Checks of data from the other side of a door. A shape looks at a value and answers null when it fits, else the place
 * and what is wrong with it, in words for the log.
 */
export type Shape = (value: unknown, path: string) => string | null;

/** Longer texts than this are no honest message: a caller's name, a number, a reason. */
const LONGEST_TEXT = 4000;

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);

export const text: Shape = (value, path) =>
    typeof value === 'string' && value.length <= LONGEST_TEXT ? null : `${path} is not a text`;

export const longText: Shape = (value, path) => (typeof value === 'string' ? null : `${path} is not a text`);

export const nameUpTo =
    (longest: number): Shape =>
    (value, path) =>
        typeof value === 'string' && value.length > 0 && value.length <= longest ? null : `${path} is not a name`;

export const name = nameUpTo(255);

export const bool: Shape = (value, path) => (typeof value === 'boolean' ? null : `${path} is not true or false`);

export const instant: Shape = (value, path) =>
    typeof value === 'number' && Number.isFinite(value) && value >= 0 ? null : `${path} is not a time`;

export const whole: Shape = (value, path) =>
    Number.isSafeInteger(value) && (value as number) >= 0 ? null : `${path} is not a whole number`;

export const oneOf =
    (...allowed: readonly string[]): Shape =>
    (value, path) =>
        allowed.includes(value as string) ? null : `${path} is not one of ${allowed.join(', ')}`;

export const orNull =
    (shape: Shape): Shape =>
    (value, path) =>
        value === null ? null : shape(value, path);

export const optional =
    (shape: Shape): Shape =>
    (value, path) =>
        value === undefined ? null : shape(value, path);

export const listOf =
    (shape: Shape): Shape =>
    (value, path) => {
        if (!Array.isArray(value)) return `${path} is not a list`;
        for (const [index, item] of value.entries()) {
            const fault = shape(item, `${path}[${index}]`);
            if (fault) return fault;
        }
        return null;
    };

export const mapOf =
    (shape: Shape): Shape =>
    (value, path) => {
        if (!isPlainObject(value)) return `${path} is not an object`;
        for (const [key, item] of Object.entries(value)) {
            const fault = shape(item, `${path}.${key}`);
            if (fault) return fault;
        }
        return null;
    };

/** An object with these fields; more are allowed, so that an older side understands a newer one. */
export const object =
    (fields: Readonly<Record<string, Shape>>): Shape =>
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
    (tag: string, variants: Readonly<Record<string, Shape>>): Shape =>
    (value, path) => {
        if (!isPlainObject(value)) return `${path} is not an object`;
        const kind = value[tag];
        const shape = typeof kind === 'string' && Object.hasOwn(variants, kind) ? variants[kind] : undefined;
        return shape ? shape(value, path) : `${path}.${tag} "${String(kind).slice(0, 40)}" is unknown`;
    };

export const allOf =
    (...shapes: readonly Shape[]): Shape =>
    (value, path) => {
        for (const shape of shapes) {
            const fault = shape(value, path);
            if (fault) return fault;
        }
        return null;
    };
