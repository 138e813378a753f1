import type { IceServer } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';

export interface Credentials {
    readonly user: string;
    readonly password: string;
    /** The name that the password belongs to, where that is not the user. */
    readonly authorizationUser?: string;
}

/** Signs in with these, or goes on with these if the same user is signed in; settles as the phone system answers. */
export type SignIn = (credentials: Credentials) => Promise<void>;

/** Where a phone system has the credentials of its user from. Nobody stores them. */
export interface CredentialSource {
    /**
     * Asks for credentials: `signIn` gets them, and others after them when they were refused, when they are about to end, or
     * when another user takes over.
     */
    readonly ask: (signIn: SignIn) => void;
    /** STUN and TURN servers with their credentials, as of now: for the next call. */
    readonly iceServers: () => readonly IceServer[];
}

/** For a phone system whose descriptor has no sign-in: asking is a mistake of its author. */
export const NO_CREDENTIALS: CredentialSource = {
    ask(): never {
        throw new Error('the descriptor of this phone system has no sign-in');
    },
    iceServers: () => []
};
