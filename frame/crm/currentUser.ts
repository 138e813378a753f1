import type { CurrentUser } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { thrownInWords } from '../log';
import type { Log } from '../log';

/** Runs a method of an Apex class and resolves with the text that it returned. Rejects if there is no such method. */
export type RunApex = (apexClass: string, methodName: string) => Promise<unknown>;

/** A class that an org may have. What it doesn't return comes from the package's class. */
const OWN_CLASS = 'GetCurrentUser';
const OUR_CLASS = 'CRMConnectUser';

/**
 * The time zone's IANA name. An org's own class may return the time zone as Salesforce displays it:
 * "(GMT+01:00) British Summer Time (Europe/London)". A text without an IANA name is used as it is (R2).
 */
export function readTimeZone(text: string): string | null {
    const [, inParentheses] = /\(([A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)+|GMT|UTC)\)\s*$/.exec(text) ?? [];
    return inParentheses ?? (text || null);
}

/** 18 characters only: the call key begins with the id, and the short form would result in a different key. */
const readUserId = (text: string): string | null => (/^005[0-9A-Za-z]{15}$/.test(text) ? text : null);

/** The maximum number of digits of an internal number (N1). E.164 allows at most 15 digits. */
function readInternalDigits(text: string): number | null {
    const digits = /^[0-9]+$/.test(text) ? Number(text) : NaN;
    return digits >= 1 && digits <= 15 ? digits : null;
}

/**
 * Asks the org's Apex class GetCurrentUser and the package's own; the org's answers take precedence. That class is optional,
 * not every agent may have access to it, and it may lack methods. Missing values are null, and the agent is not notified.
 */
export async function readCurrentUser(runApex: RunApex, log: Log): Promise<CurrentUser> {
    async function askClass<T>(apexClass: string, method: string, read: (text: string) => T | null): Promise<T | null> {
        try {
            const returned = await runApex(apexClass, method);
            const text = typeof returned === 'string' || typeof returned === 'number' ? String(returned) : '';
            // a method that returns JSON puts quotation marks around its text
            const value = read(text.trim().replace(/^"(.*)"$/, '$1'));
            if (value === null) log(`${apexClass}.${method} returned nothing usable: "${text}"`);
            return value;
        } catch (thrown) {
            log(`${apexClass}.${method} is not available: ${thrownInWords(thrown)}`);
            return null;
        }
    }
    /** Asks both classes at the same time, because the phone waits for the answer. */
    async function ask<T>(method: string, read: (text: string) => T | null): Promise<T | null> {
        const [own, ours] = await Promise.all([OWN_CLASS, OUR_CLASS].map((name) => askClass(name, method, read)));
        return own ?? ours ?? null;
    }
    const [timeZone, userId, internalNumbersDigitsLength] = await Promise.all([
        ask('getUserTimeZone', readTimeZone),
        ask('getUserId', readUserId),
        // only the org's class can return the number of digits; without it, the panel has a default
        askClass(OWN_CLASS, 'getInternalNumbersDigitsLength', readInternalDigits)
    ]);
    return { timeZone, userId, internalNumbersDigitsLength };
}
