import type { IncomingResponse } from 'jssip/lib/SIPMessage';
import type { UA } from 'jssip/lib/UA';
import type { Clock } from '../../clock';
import type { Log } from '../../log';
import type { SipSettings } from './descriptor';
import { ServerList } from '../serverList';
import type { WebSocketLike } from '../webSocketLike';
import { FirstServerWatch } from './firstServerWatch';
import { redirectedTo } from './redirectedSignIn';

/** More redirections than these are a loop. */
const MOST_REDIRECTS = 3;

export interface FailoverParts {
    readonly settings: Pick<SipSettings, 'sipServer' | 'sipDomain' | 'followRedirects'>;
    readonly clock: Clock;
    readonly log: Log;
    /** From 0 to 1. Prevents many phones from reconnecting at the same moment. */
    readonly random: () => number;
    readonly openSocket: (url: string) => WebSocketLike;
    readonly hasCalls: () => boolean;
    /** Connects to another server now. */
    readonly moveTo: (url: string) => void;
    /** Signs in to the same server again. */
    readonly stay: () => void;
    /** How long unregistering may take, in milliseconds. */
    readonly unregisterWithin: number;
}

/**
 * Chooses the server that the phone signs in to: the next one in the list after a failure (reconnectingSocket does that), one that a
 * server redirects to (301, 302), or the first one in the list as soon as it accepts connections again. A call is tied to its server, so
 * the phone stays there during a call.
 */
export class Failover {
    readonly servers: ServerList;
    private readonly parts: FailoverParts;
    private readonly firstServer: FirstServerWatch;
    /** The stack that is signed in. */
    private agent: UA | null = null;
    /** How often the phone was redirected since it was last signed in. */
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
        this.parts.log(`signed in to ${this.servers.current}`);
    }

    /** No longer signed in. */
    lost(): void {
        this.agent = null;
        this.firstServer.stop();
    }

    /** Whether to try another server after a failure: it concerned only this server, and there is no call. */
    get mayMove(): boolean {
        return this.servers.hasOthers && !this.parts.hasCalls();
    }

    /** Returns whether the answer to a REGISTER redirects to another server, which is then tried. */
    isSentOn(answer: IncomingResponse): boolean {
        const { settings, hasCalls, log, moveTo } = this.parts;
        const place = redirectedTo(answer, this.servers, settings.followRedirects, settings.sipDomain);
        if (place === null || this.redirects >= MOST_REDIRECTS || hasCalls()) return false;
        this.redirects += 1;
        log(`${this.servers.current} redirects the phone to ${place}`);
        moveTo(place);
        return true;
    }

    /** Signs out from the current server first, so that it doesn't send calls to a phone that is gone. */
    private returnToFirst(): void {
        const { agent } = this;
        const { clock, hasCalls, moveTo, stay, unregisterWithin } = this.parts;
        if (!agent) return;
        const leave = (): void => {
            cancel();
            agent.off('unregistered', leave);
            if (this.agent !== agent) return;
            // one may have arrived in the meantime
            if (hasCalls()) stay();
            else moveTo(this.servers.first);
        };
        const cancel = clock.after(unregisterWithin, leave);
        agent.on('unregistered', leave);
        agent.unregister();
    }
}
