import type { CredentialSource, Credentials, SignIn } from './credentials';
import { PhoneSystemError } from './phoneSystem';

/** The agent types them into the panel, which sends the command signIn. */
export class TypedCredentials implements CredentialSource {
    private signIn: SignIn | null = null;

    readonly ask = (signIn: SignIn): void => {
        this.signIn = signIn;
    };

    /** Rejects as unsupported where nobody asked for credentials. */
    async give({ user, password }: Credentials): Promise<void> {
        if (!this.signIn) throw new PhoneSystemError('unsupported');
        await this.signIn({ user: user.trim(), password });
    }
}
