import type { Credentials } from '../credentials';
import type { SipSettings } from './descriptor';

/** How the phone presents itself to the exchange. */
export interface Login {
    /** The extension: the user part of the phone's own address. */
    readonly user: string;
    readonly password: string;
    readonly domain: string;
    /** The user name of the digest, which differs from the extension on some exchanges. */
    readonly authorizationUser: string;
    /** In From. Empty: none. */
    readonly displayName: string;
    /** Whether requests name the outbound proxy in a Route header (RFC 3261, section 8.1.2). */
    readonly viaProxy: boolean;
}

/** A placeholder for the agent's extension in settings, which are the same for all agents of a call center. */
const EXTENSION = '{extension}';

/** Combines the agent's credentials with the admin's settings. */
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
