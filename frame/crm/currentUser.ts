import type { CurrentUser } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { thrownInWords } from '../log';
import type { Log } from '../log';

/** Runs a method of the Apex class and resolves with the text that it returned; rejects when there is no such method. */
export type RunApex = (apexClass: string, methodName: string) => Promise<unknown>;

/** A class that an org may have of its own, and may lack. What it does not tell, the package's class does. */
const OWN_CLASS = 'GetCurrentUser';
const OUR_CLASS = 'CRMConnectUser';

/**
 * The time zone's IANA name. Admins may have a class of their own that returns the zone as Salesforce displays it,
 * "(GMT+01:00) British Summer Time (Europe/London)"; a text without an IANA name is shown as it is (R2).
 */
export function readTimeZone(text: string): string | null {
    const [, inBrackets] = /\(([A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)+|GMT|UTC)\)\s*$/.exec(text) ?? [];
    return inBrackets ?? (text || null);
}

/** 18 characters: the call key begins with the id, and the shorter form would make it another key. */
const readUserId = (text: string): string | null => (/^005[0-9A-Za-z]{15}$/.test(text) ? text : null);

/** The most digits an internal number has (N1). No numbering plan has more than 15 digits (E.164). */
function readInternalDigits(text: string): number | null {
    const digits = /^[0-9]+$/.test(text) ? Number(text) : NaN;
    return digits >= 1 && digits <= 15 ? digits : null;
}

/**
 * Asks the Apex class GetCurrentUser, then the package's own. The first is the admin's choice, not every agent may call it, and
 * an org's own lacks methods: what nobody tells is null, without a word to the agent.
 */
export async function readCurrentUser(runApex: RunApex, log: Log): Promise<CurrentUser> {
    async function askClass<T>(apexClass: string, method: string, read: (text: string) => T | null): Promise<T | null> {
        try {
            const returned = await runApex(apexClass, method);
            const text = typeof returned === 'string' || typeof returned === 'number' ? String(returned) : '';
            // a method that returns JSON puts its text in quotation marks
            const value = read(text.trim().replace(/^"(.*)"$/, '$1'));
            if (value === null) log(`${apexClass}.${method} returned nothing usable: "${text}"`);
            return value;
        } catch (thrown) {
            log(`${apexClass}.${method} is not available: ${thrownInWords(thrown)}`);
            return null;
        }
    }
    /** Both at once: the phone waits for the answer. */
    async function ask<T>(method: string, read: (text: string) => T | null): Promise<T | null> {
        const [own, ours] = await Promise.all([OWN_CLASS, OUR_CLASS].map((name) => askClass(name, method, read)));
        return own ?? ours ?? null;
    }
    const [timeZone, userId, internalNumbersDigitsLength] = await Promise.all([
        ask('getUserTimeZone', readTimeZone),
        ask('getUserId', readUserId),
        // the number of digits is the admin's to say; without one the panel has a default
        askClass(OWN_CLASS, 'getInternalNumbersDigitsLength', readInternalDigits)
    ]);
    return { timeZone, userId, internalNumbersDigitsLength };
}
