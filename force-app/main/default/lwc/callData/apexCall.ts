import { because } from 'c/softphoneContract';
import type { Because } from 'c/softphoneContract';

/** Why an Apex call brought no value. */
export interface ApexTrouble {
    readonly because: Because;
}

/** The shape of errors that Lightning hands out: an AuraHandledException, or a fetch that failed. */
interface PlatformError {
    readonly body?: { readonly message?: unknown } | readonly { readonly message?: unknown }[];
    readonly message?: unknown;
}

function becauseOf(error: unknown): Because {
    const { body, message } = (error ?? {}) as PlatformError;
    const inBody = Array.isArray(body)
        ? (body as { message?: unknown }[])[0]?.message
        : (body as { message?: unknown })?.message;
    const words = inBody ?? message;
    return typeof words === 'string' && words.trim() !== '' ? { detail: words } : because('salesforceError');
}

/**
 * Runs an Apex method with a deadline: a lost answer is an error with a reason, never a hang. What comes after the deadline
 * is dropped.
 */
export async function apexCall<T>(
    call: () => Promise<T>,
    deadlineMs: number
): Promise<{ ok: true; value: T } | ({ ok: false } & ApexTrouble)> {
    if (!navigator.onLine) return { ok: false, because: because('offline') };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLate = new Promise<{ ok: false } & ApexTrouble>((resolve) => {
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- a deadline is a timer
        timer = setTimeout(() => resolve({ ok: false, because: because('salesforceSilent') }), deadlineMs);
    });
    const answer = call().then(
        (value) => ({ ok: true, value }) as const,
        (error: unknown) => ({ ok: false, because: becauseOf(error) }) as const
    );
    const first = await Promise.race([answer, tooLate]);
    clearTimeout(timer);
    return first;
}
