import { bool, mapOf, object, oneOf, orNull, text, union } from './shape';

/** In the address of the phone's page: it is to check itself, and to send what it found with the value of this parameter. */
export const CHECK_PARAMETER = 'crmConnectCheck';

/** reached: a connection opened. blocked: the page's content security policy forbade it. */
export type Connection = 'reached' | 'unreachable' | 'blocked' | 'untried';

export type Microphone = 'granted' | 'prompt' | 'denied' | 'unknown';

/** What the phone's own page found out about itself, where the phone lives: its origin, its policy, its cookies. */
export interface PageCheck {
    /** The call center's settings, as the phone read them here when it was last loaded; null: it never did in this browser. */
    readonly settings: Readonly<Record<string, string>> | null;
    readonly connection: Connection;
    readonly microphone: Microphone;
    /** Whether the frame that Salesforce showed the phone in let it use the microphone; null: the browser does not tell. */
    readonly microphoneInPhone: boolean | null;
    /** Whether Lightning Out, which brings the panel, was ready in time. */
    readonly lightningOut: boolean;
    /** Whether the browser lets this page keep cookies inside a page of another site. */
    readonly cookies: boolean;
}

const shape = object({
    nonce: text,
    check: object({
        settings: orNull(mapOf(text)),
        connection: oneOf('reached', 'unreachable', 'blocked', 'untried'),
        microphone: oneOf('granted', 'prompt', 'denied', 'unknown'),
        microphoneInPhone: orNull(bool),
        lightningOut: bool,
        cookies: bool
    })
});
const message = union('crmConnect', { pageCheck: shape });

/** As a text, so that nothing but data crosses over to the page around. */
export const encodePageCheck = (nonce: string, check: PageCheck): string =>
    JSON.stringify({ crmConnect: 'pageCheck', nonce, check });

/** What the page found; null for any other message, and for the answer to another question. */
export function decodePageCheck(data: unknown, nonce: string): PageCheck | null {
    if (typeof data !== 'string') return null;
    try {
        const parsed = JSON.parse(data) as { readonly nonce: string; readonly check: PageCheck };
        return message(parsed, 'message') === null && parsed.nonce === nonce ? parsed.check : null;
    } catch {
        return null;
    }
}
