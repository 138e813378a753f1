import { texts } from 'c/labels';

const DEADLINE_MS = 20_000;

export type ApexAnswer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

function wordsOf(error: unknown): string {
    const { body, message } = (error ?? {}) as { body?: { message?: unknown }; message?: unknown };
    const words = body?.message ?? message;
    return typeof words === 'string' && words.trim() !== '' ? words : texts.dataUnknown;
}

/** Runs an Apex method: always answered, with words when it failed or took too long. A check that hangs would say nothing. */
export function apexCall<T>(call: () => Promise<T>): Promise<ApexAnswer<T>> {
    return new Promise((resolve) => {
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- a deadline is a timer
        const timer = setTimeout(() => resolve({ ok: false, message: texts.dataTimeout }), DEADLINE_MS);
        const finish = (answer: ApexAnswer<T>): void => {
            clearTimeout(timer);
            resolve(answer);
        };
        call().then(
            (value) => finish({ ok: true, value }),
            (error: unknown) => finish({ ok: false, message: wordsOf(error) })
        );
    });
}
