import { UA } from 'jssip';
import type { ReconnectingSocket } from './reconnectingSocket';

/** How long the server may think that we are here after we have gone, in seconds. */
const REGISTER_EXPIRES = 60;
/** The switch decides how long a call rings; this is for one that forgot, in seconds. */
const RINGS_AT_MOST = 300;
/** In seconds, and so far away that it never happens: the socket comes back by itself. */
const NEVER = 1_000_000;

export interface Login {
    readonly user: string;
    readonly password: string;
    readonly domain: string;
}

/** The SIP stack. It keeps the password in memory as long as it lives, and turns it into the digest's hash. */
export function createUserAgent(socket: ReconnectingSocket, { user, password, domain }: Login): UA {
    return new UA({
        sockets: socket,
        uri: `sip:${user}@${domain}`,
        authorization_user: user,
        password,
        register_expires: REGISTER_EXPIRES,
        // the link has a watch of its own, and so has the media
        session_timers: false,
        no_answer_timeout: RINGS_AT_MOST,
        connection_recovery_min_interval: NEVER,
        connection_recovery_max_interval: NEVER
    });
}
