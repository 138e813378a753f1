import type { IceServer } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { NO_CREDENTIALS } from './credentials';
import type { CredentialSource, Credentials, SignIn } from './credentials';
import { PhoneSystemError } from './phoneSystem';

/** Credentials that the panel sends with commands: the agent has typed them, or Salesforce has them for this user. */
export class GivenCredentials implements CredentialSource {
    private signIn: SignIn | null = null;
    private servers: readonly IceServer[] = [];

    readonly ask = (signIn: SignIn): void => {
        this.signIn = signIn;
    };
    readonly ticket = NO_CREDENTIALS.ticket;
    readonly iceServers = (): readonly IceServer[] => this.servers;

    /** Rejects as unsupported if the phone system did not ask for credentials. */
    async give({ user, password, authorizationUser }: Credentials): Promise<void> {
        if (!this.signIn) throw new PhoneSystemError('unsupported');
        await this.signIn({ user: user.trim(), password, ...(authorizationUser && { authorizationUser }) });
    }

    setIceServers(servers: readonly IceServer[]): void {
        this.servers = servers;
    }
}
