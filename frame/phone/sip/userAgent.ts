import { UA } from 'jssip';
import './digest';
import type { Login } from './login';
import type { ReconnectingSocket } from './reconnectingSocket';

/** How long the server keeps us registered after we have disappeared, in seconds. */
const REGISTER_EXPIRES = 60;
/** In seconds. Normally, the switch limits how long a call rings. This is for a switch that doesn't. */
const MAX_RINGING_S = 300;
/** In seconds. JsSIP's own recovery must never start, because the socket reconnects by itself. */
const NEVER = 1_000_000;

/**
 * Creates the SIP stack. It keeps the password in memory while it exists, and computes digest responses from it. By itself it would
 * keep only the hash of the first response, which is of no use in another realm, or with another algorithm.
 */
export function createUserAgent(socket: ReconnectingSocket, login: Login): UA {
    const { user, password, domain, authorizationUser, displayName, viaProxy } = login;
    const agent = new UA({
        sockets: socket,
        uri: `sip:${user}@${domain}`,
        authorization_user: authorizationUser,
        password,
        ...(displayName !== '' && { display_name: displayName }),
        use_preloaded_route: viaProxy,
        register_expires: REGISTER_EXPIRES,
        // linkWatch and mediaWatch do this
        session_timers: false,
        no_answer_timeout: MAX_RINGING_S,
        connection_recovery_min_interval: NEVER,
        connection_recovery_max_interval: NEVER
    });
    const set = agent.set.bind(agent);
    agent.set = (name, value) => (name === 'ha1' ? false : set(name, value));
    return agent;
}

/** From now on, the stack answers the server's challenges with these. */
export function useCredentials(agent: UA, { password, authorizationUser }: Login): void {
    agent.set('authorization_user', authorizationUser);
    agent.set('password', password);
}
