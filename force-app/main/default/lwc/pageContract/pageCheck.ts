import { bool, listOf, name, object, oneOf, orNull, text, union } from 'c/softphoneContract';
import type { Infer } from 'c/softphoneContract';

/** reached: a connection opened. blocked: by the page's content security policy. unneeded: no connection is required. */
const connection = oneOf('reached', 'unreachable', 'blocked', 'untried', 'unneeded');
export type Connection = Infer<typeof connection>;

const microphone = oneOf('granted', 'prompt', 'denied', 'unknown');
export type Microphone = Infer<typeof microphone>;

/** The settings that the phone uses: those of a call center or, without Open CTI, of a Phone Configuration. */
const callCenterCheck = object({
    /** The call center's internal name, or the configuration's. */
    name,
    /** The value of the setting softphoneLayout. */
    softphoneLayout: text,
    /** Settings that differ from the package's. */
    changed: listOf(name),
    /** These settings with their values: "phoneSystem = sip". */
    values: listOf(text),
    /** What the phone can't use, as the admin wrote it. */
    problems: listOf(text),
    phoneSystem: name,
    /** Required settings of the phone system that are empty. */
    missing: listOf(name),
    /** The address that `connection` is about. Empty: there is none to try. */
    server: text,
    /** Whether the calls' media is in the phone's page. */
    usesMicrophone: bool,
    /** Whether the phone signs in with a ticket that Salesforce signs. */
    usesTickets: bool
});
export type CallCenterCheck = Infer<typeof callCenterCheck>;

/** The result of the phone page's own check, in the phone's own environment: its origin, its policy, its cookies. */
const pageCheck = object({
    /** What the phone read when it was last loaded. Null: it was never loaded in this browser. */
    callCenter: orNull(callCenterCheck),
    connection,
    microphone,
    /** Whether Salesforce's frame let the phone use the microphone. Null: the browser doesn't report it. */
    microphoneInPhone: orNull(bool),
    /** Whether Lightning Out, which creates the panel, was ready in time. */
    lightningOut: bool,
    /** Whether the browser lets this page set cookies inside a page of another site. */
    cookies: bool
});
export type PageCheck = Infer<typeof pageCheck>;

const message = union('crmConnect', { pageCheck: object({ nonce: text, check: pageCheck }) });

/** As a text, so that only data is passed to the embedding page. */
export const encodePageCheck = (nonce: string, check: PageCheck): string =>
    JSON.stringify({ crmConnect: 'pageCheck', nonce, check });

/** The result of the check. Null for any other message, and for the answer to another request. */
export function decodePageCheck(data: unknown, nonce: string): PageCheck | null {
    if (typeof data !== 'string') return null;
    try {
        const parsed = JSON.parse(data) as Infer<typeof message>;
        return message(parsed, 'message') === null && parsed.nonce === nonce ? parsed.check : null;
    } catch {
        return null;
    }
}
