import { bool, listOf, name, object, oneOf, orNull, text, union } from './shape';
import type { Infer } from './shape';

/** In the address of the phone's page: it is to check itself, and to send what it found with the value of this parameter. */
export const CHECK_PARAMETER = 'crmConnectCheck';

/** reached: a connection opened. blocked: the page's content security policy forbade it. unneeded: there is nothing to reach. */
const connection = oneOf('reached', 'unreachable', 'blocked', 'untried', 'unneeded');
export type Connection = Infer<typeof connection>;

const microphone = oneOf('granted', 'prompt', 'denied', 'unknown');
export type Microphone = Infer<typeof microphone>;

/** Of the call center that the phone works with. */
const callCenterCheck = object({
    /** Its internal name. */
    name,
    /** The setting of that name. */
    softphoneLayout: text,
    /** Settings that are not as the package brings them. */
    changed: listOf(name),
    phoneSystem: name,
    /** Settings that the phone system cannot do without, and that say nothing. */
    missing: listOf(name),
    /** The address that `connection` is about; empty: there is none to try. */
    server: text,
    /** The sound of calls is in the phone's page. */
    usesMicrophone: bool
});
export type CallCenterCheck = Infer<typeof callCenterCheck>;

/** What the phone's own page found out about itself, where the phone lives: its origin, its policy, its cookies. */
const pageCheck = object({
    /** What the phone read here when it was last loaded; null: it never did in this browser. */
    callCenter: orNull(callCenterCheck),
    connection,
    microphone,
    /** Whether the frame that Salesforce showed the phone in let it use the microphone; null: the browser does not tell. */
    microphoneInPhone: orNull(bool),
    /** Whether Lightning Out, which brings the panel, was ready in time. */
    lightningOut: bool,
    /** Whether the browser lets this page keep cookies inside a page of another site. */
    cookies: bool
});
export type PageCheck = Infer<typeof pageCheck>;

const message = union('crmConnect', { pageCheck: object({ nonce: text, check: pageCheck }) });

/** As a text, so that nothing but data crosses over to the page around. */
export const encodePageCheck = (nonce: string, check: PageCheck): string =>
    JSON.stringify({ crmConnect: 'pageCheck', nonce, check });

/** What the page found; null for any other message, and for the answer to another question. */
export function decodePageCheck(data: unknown, nonce: string): PageCheck | null {
    if (typeof data !== 'string') return null;
    try {
        const parsed = JSON.parse(data) as Infer<typeof message>;
        return message(parsed, 'message') === null && parsed.nonce === nonce ? parsed.check : null;
    } catch {
        return null;
    }
}
