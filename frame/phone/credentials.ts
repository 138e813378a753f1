import type { IceServer, TicketAnswer } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';

export interface Credentials {
    readonly user: string;
    readonly password: string;
    /** The name that the password belongs to, if it is not the user. */
    readonly authorizationUser?: string;
}

/** Signs in with these credentials, or renews them if the same user is signed in. Settles when the phone system answers. */
export type SignIn = (credentials: Credentials) => Promise<void>;

/** Where a phone system gets its user's credentials. They are never stored. */
export interface CredentialSource {
    /**
     * Requests credentials. `signIn` is called with them, and called again with new ones if they were refused, before they
     * expire, or when another user takes over.
     */
    readonly ask: (signIn: SignIn) => void;
    /** The current STUN and TURN servers with their credentials, for the next call. */
    readonly iceServers: () => readonly IceServer[];
    /** Asks Salesforce for a ticket for the server with this address. Always answers. The ticket is used once. */
    readonly ticket: (audience: string) => Promise<TicketAnswer>;
}

/** For a phone system whose descriptor has no sign-in. Asking for credentials is then a programming error. */
export const NO_CREDENTIALS: CredentialSource = {
    ask(): never {
        throw new Error('the descriptor of this phone system has no sign-in');
    },
    iceServers: () => [],
    ticket: () => Promise.reject(new Error('the descriptor of this phone system has no tickets'))
};
