import { explanation } from 'c/softphoneContract';
import type { Explanation } from 'c/softphoneContract';

/** Why an Apex call returned no value. */
export interface ApexTrouble {
    readonly explanation: Explanation;
}

/** The shape of Lightning's errors: an AuraHandledException, or a failed fetch. */
interface PlatformError {
    readonly body?: { readonly message?: unknown } | readonly { readonly message?: unknown }[];
    readonly message?: unknown;
}

function explanationOf(error: unknown): Explanation {
    const { body, message } = (error ?? {}) as PlatformError;
    const inBody = Array.isArray(body)
        ? (body as { message?: unknown }[])[0]?.message
        : (body as { message?: unknown })?.message;
    const words = inBody ?? message;
    return typeof words === 'string' && words.trim() !== '' ? { detail: words } : explanation('salesforceError');
}

/**
 * Runs an Apex method with a deadline. A lost answer is an error with a reason and never blocks. A later answer is ignored.
 */
export async function apexCall<T>(
    call: () => Promise<T>,
    deadlineMs: number
): Promise<{ ok: true; value: T } | ({ ok: false } & ApexTrouble)> {
    if (!navigator.onLine) return { ok: false, explanation: explanation('offline') };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLate = new Promise<{ ok: false } & ApexTrouble>((resolve) => {
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- a deadline is a timer
        timer = setTimeout(() => resolve({ ok: false, explanation: explanation('salesforceSilent') }), deadlineMs);
    });
    const answer = call().then(
        (value) => ({ ok: true, value }) as const,
        (error: unknown) => ({ ok: false, explanation: explanationOf(error) }) as const
    );
    const first = await Promise.race([answer, tooLate]);
    clearTimeout(timer);
    return first;
}
