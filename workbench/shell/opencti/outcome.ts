/** What Open CTI passes to every callback. */
export interface Outcome {
    readonly success: boolean;
    readonly returnValue: unknown;
    readonly errors: readonly CtiError[] | null;
}

/** Documented codes; SERVER_ERROR and others may come from the org. */
export interface CtiError {
    readonly code: string;
    readonly description: string;
    readonly details?: unknown;
}

export const done = (returnValue: unknown = null): Outcome => ({ success: true, returnValue, errors: null });

export const failed = (code: string, description: string): Outcome => ({
    success: false,
    returnValue: null,
    errors: [{ code, description }]
});

const kindOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

/** An invalid value: names the parameter, what is expected, and what was found. */
export function invalid(parameter: string, expected: string, found: unknown): Outcome {
    const shown = typeof found === 'string' || typeof found === 'number' ? ` ${JSON.stringify(found)}` : '';
    return failed('INVALID_PARAM', `${parameter}: expected ${expected}, found ${kindOf(found)}${shown}.`);
}
