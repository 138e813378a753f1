import type { CurrentUser } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { thrownInWords } from '../../log';
import type { Log } from '../../log';

/** Runs a method of the Apex class and resolves with the text that it returned; rejects when there is no such method. */
export type RunApex = (apexClass: string, methodName: string) => Promise<unknown>;

const APEX_CLASS = 'GetCurrentUser';

/**
 * The time zone's IANA name. Admins may have a class of their own that returns the zone as Salesforce displays it,
 * "(GMT+01:00) British Summer Time (Europe/London)"; a text without an IANA name is shown as it is (R2).
 */
export function readTimeZone(text: string): string | null {
    const [, inBrackets] = /\(([A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)+|GMT|UTC)\)\s*$/.exec(text) ?? [];
    return inBrackets ?? (text || null);
}

const readUserId = (text: string): string | null =>
    /^005[0-9A-Za-z]{12}(?:[0-9A-Za-z]{3})?$/.test(text) ? text : null;

/** The most digits an internal number has (N1). No numbering plan has more than 15 digits (E.164). */
function readInternalDigits(text: string): number | null {
    const digits = /^[0-9]+$/.test(text) ? Number(text) : NaN;
    return digits >= 1 && digits <= 15 ? digits : null;
}

/**
 * Asks the Apex class GetCurrentUser. Installing it is the admin's choice, and older versions of it lack methods: what is
 * missing is null, without a word to the agent.
 */
export async function readCurrentUser(runApex: RunApex, log: Log): Promise<CurrentUser> {
    async function ask<T>(method: string, read: (text: string) => T | null): Promise<T | null> {
        try {
            const returned = await runApex(APEX_CLASS, method);
            const text = typeof returned === 'string' || typeof returned === 'number' ? String(returned) : '';
            // a method that returns JSON puts its text in quotation marks
            const value = read(text.trim().replace(/^"(.*)"$/, '$1'));
            if (value === null) log(`${APEX_CLASS}.${method} returned nothing usable: "${text}"`);
            return value;
        } catch (thrown) {
            log(`${APEX_CLASS}.${method} is not available: ${thrownInWords(thrown)}`);
            return null;
        }
    }
    const [timeZone, userId, internalNumbersDigitsLength] = await Promise.all([
        ask('getUserTimeZone', readTimeZone),
        ask('getUserId', readUserId),
        ask('getInternalNumbersDigitsLength', readInternalDigits)
    ]);
    return { timeZone, userId, internalNumbersDigitsLength };
}
