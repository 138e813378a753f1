/** The error of a rejected Apex call, as LWC documents it for an AuraHandledException. */
export interface ApexError {
    readonly body: { readonly message: string };
}

const inWords = (message: string): ApexError => ({ body: { message } });

/**
 * Stand-in for an imperative call of `@salesforce/apex/Class.method`. Resolves to the method's plain JSON value, and rejects with
 * an ApexError, also if there is no answer.
 */
export function apexMethod(name: string): (parameters?: object) => Promise<unknown> {
    return async (parameters = {}) => {
        let response: Response;
        try {
            response = await fetch(`/workbench/apex/${name}`, {
                method: 'POST',
                headers: { 'content-type': 'application/json' },
                body: JSON.stringify(parameters)
            });
        } catch {
            // eslint-disable-next-line @typescript-eslint/only-throw-error -- what Salesforce throws is not an Error
            throw inWords('Salesforce cannot be reached.');
        }
        const answer: unknown = await response.json().catch(() => null);
        if (response.ok) return answer;
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- see above
        throw isApexError(answer) ? answer : inWords(`${name} answered ${response.status}.`);
    };
}

function isApexError(answer: unknown): answer is ApexError {
    return typeof (answer as ApexError | null)?.body?.message === 'string';
}
