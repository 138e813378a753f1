export interface Credentials {
    readonly user: string;
    readonly password: string;
}

/** Signs in with these; settles as the phone system answers. */
export type SignIn = (credentials: Credentials) => Promise<void>;

/** Where a phone system has the credentials of its user from. Nobody stores them. */
export interface CredentialSource {
    /** Asks for credentials: `signIn` gets them, and others after them when they were refused, or another user takes over. */
    readonly ask: (signIn: SignIn) => void;
}

/** For a phone system whose descriptor has no sign-in: asking is a mistake of its author. */
export const NO_CREDENTIALS: CredentialSource = {
    ask(): never {
        throw new Error('the descriptor of this phone system has no sign-in');
    }
};
