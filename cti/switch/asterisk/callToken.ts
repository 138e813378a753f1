import { randomBytes } from 'node:crypto';

/** What a call that the panel dials carries through the exchange, so that each server that watches the exchange knows it. */
export interface CallToken {
    readonly callId: string;
    readonly isConsultation: boolean;
    readonly correlatorData?: string;
}

const MARK = 'crm.';
/** Hardly more than the exchange's limit for an extension allows beside a number and a correlator. In bytes. */
const RANDOM_BYTES = 3;

/** `crm.`, the kind, some random characters, and the correlator. It is the call's id. */
export function newToken(isConsultation: boolean, correlatorData: string | undefined): CallToken {
    const random = randomBytes(correlatorData === undefined ? 4 * RANDOM_BYTES : RANDOM_BYTES).toString('base64url');
    const correlator = correlatorData === undefined ? '' : `.${Buffer.from(correlatorData).toString('base64url')}`;
    return {
        callId: `${MARK}${isConsultation ? 'c' : 'm'}${random}${correlator}`,
        isConsultation,
        ...(correlatorData !== undefined && { correlatorData })
    };
}

/** Null: the panel did not dial this call. */
export function tokenIn(text: string | undefined): CallToken | null {
    const [, callId, kind, correlator] = /(crm\.([cm])[\w-]+(?:\.([\w-]+))?)$/.exec(text ?? '') ?? [];
    if (callId === undefined) return null;
    return {
        callId,
        isConsultation: kind === 'c',
        ...(correlator !== undefined && { correlatorData: Buffer.from(correlator, 'base64url').toString() })
    };
}

/** The extension of the consult context: the number, and the token, which the dialplan removes. */
export const extensionFor = (number: string, { callId }: CallToken): string => `${number}-${callId}`;

export const numberIn = (extension: string): string => extension.split('-', 1)[0] ?? '';
