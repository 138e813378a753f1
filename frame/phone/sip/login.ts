import type { Credentials } from '../credentials';
import type { SipSettings } from './descriptor';

/** How the phone presents itself to the exchange. */
export interface Login {
    /** The extension: the user part of the phone's own address. */
    readonly user: string;
    readonly password: string;
    readonly domain: string;
    /** The user of the digest, which some exchanges keep apart from the extension. */
    readonly authorizationUser: string;
    /** In From. Empty: none. */
    readonly displayName: string;
    /** Whether requests name the outbound proxy in a Route header (RFC 3261, section 8.1.2). */
    readonly viaProxy: boolean;
}

/** Stands for the agent's extension in settings that are the same for all agents of a call center. */
const EXTENSION = '{extension}';

/** Puts what the agent gave and what the admin has set together. */
export function loginOf({ user, password, authorizationUser }: Credentials, settings: SipSettings): Login {
    const filled = (text: string): string => text.replaceAll(EXTENSION, user);
    return {
        user,
        password,
        domain: settings.sipDomain,
        authorizationUser: authorizationUser ?? (filled(settings.sipAuthorizationUser) || user),
        displayName: filled(settings.sipDisplayName),
        viaProxy: settings.sipOutboundProxy !== ''
    };
}
