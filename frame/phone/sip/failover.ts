import type { IncomingResponse } from 'jssip/lib/SIPMessage';
import type { UA } from 'jssip/lib/UA';
import type { Clock } from '../../clock';
import type { Log } from '../../log';
import type { SipSettings } from './descriptor';
import { FirstServerWatch } from './firstServerWatch';
import type { WebSocketLike } from './reconnectingSocket';
import { redirectedTo } from './redirectedSignIn';
import { ServerList } from './serverList';

/** A sign-in that is sent on more often than this goes round in circles. */
const MOST_REDIRECTS = 3;

export interface FailoverParts {
    readonly settings: Pick<SipSettings, 'sipServer' | 'sipDomain' | 'followRedirects'>;
    readonly clock: Clock;
    readonly log: Log;
    /** From 0 to 1: many phones must not come back at the same moment. */
    readonly random: () => number;
    readonly openSocket: (url: string) => WebSocketLike;
    readonly hasCalls: () => boolean;
    /** Connects to another server now. */
    readonly moveTo: (url: string) => void;
    /** Signs in at the same server once more. */
    readonly stay: () => void;
    /** How long unregistering may take, in milliseconds. */
    readonly unregisterWithin: number;
}

/**
 * Which server the phone signs in at: the next of the list after a failure (reconnectingSocket does that), one that a server names (301,
 * 302), and the first of the list again as soon as it takes connections. A call knows only its own server, so the phone stays there
 * while one is up.
 */
export class Failover {
    readonly servers: ServerList;
    private readonly parts: FailoverParts;
    private readonly firstServer: FirstServerWatch;
    /** The stack that is signed in. */
    private agent: UA | null = null;
    /** How often the phone was sent on since it was last signed in. */
    private redirects = 0;

    constructor(parts: FailoverParts) {
        const { settings, clock, random, openSocket, hasCalls } = parts;
        this.parts = parts;
        this.servers = new ServerList(settings.sipServer);
        this.firstServer = new FirstServerWatch({
            clock,
            random,
            hasCalls,
            open: () => openSocket(this.servers.first),
            onBack: () => this.returnToFirst()
        });
    }

    signedIn(agent: UA): void {
        this.agent = agent;
        this.redirects = 0;
        this.firstServer.signedIn(this.servers.isFirst);
        this.parts.log(`signed in at ${this.servers.current}`);
    }

    /** Not signed in any more. */
    lost(): void {
        this.agent = null;
        this.firstServer.stop();
    }

    /** A failure concerns this server only: another one may do better, and no call keeps the phone here. */
    get mayMove(): boolean {
        return this.servers.hasOthers && !this.parts.hasCalls();
    }

    /** Whether the server names another one in its answer to a REGISTER, which is tried now. */
    isSentOn(answer: IncomingResponse): boolean {
        const { settings, hasCalls, log, moveTo } = this.parts;
        const place = redirectedTo(answer, this.servers, settings.followRedirects, settings.sipDomain);
        if (place === null || this.redirects >= MOST_REDIRECTS || hasCalls()) return false;
        this.redirects += 1;
        log(`${this.servers.current} sends the phone to ${place}`);
        moveTo(place);
        return true;
    }

    /** Signs out at the server in use first, so that it does not send calls where no phone is. */
    private returnToFirst(): void {
        const { agent } = this;
        const { clock, hasCalls, moveTo, stay, unregisterWithin } = this.parts;
        if (!agent) return;
        const leave = (): void => {
            cancel();
            agent.off('unregistered', leave);
            if (this.agent !== agent) return;
            // one may have come in the meantime
            if (hasCalls()) stay();
            else moveTo(this.servers.first);
        };
        const cancel = clock.after(unregisterWithin, leave);
        agent.on('unregistered', leave);
        agent.unregister();
    }
}
