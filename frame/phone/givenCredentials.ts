import type { IceServer } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { CredentialSource, Credentials, SignIn } from './credentials';
import { PhoneSystemError } from './phoneSystem';

/** The panel gives them, by commands: the agent has typed them, or Salesforce has them for this user. */
export class GivenCredentials implements CredentialSource {
    private signIn: SignIn | null = null;
    private servers: readonly IceServer[] = [];

    readonly ask = (signIn: SignIn): void => {
        this.signIn = signIn;
    };
    readonly iceServers = (): readonly IceServer[] => this.servers;

    /** Rejects as unsupported where nobody asked for credentials. */
    async give({ user, password, authorizationUser }: Credentials): Promise<void> {
        if (!this.signIn) throw new PhoneSystemError('unsupported');
        await this.signIn({ user: user.trim(), password, ...(authorizationUser && { authorizationUser }) });
    }

    setIceServers(servers: readonly IceServer[]): void {
        this.servers = servers;
    }
}
