import { explanationForLog } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../../frame/clock';
import { noLog } from '../log';
import type { Log } from '../log';
import type { Switch } from '../switch/switch';
import type { SwitchLink, Viewer } from './device';
import { Devices } from './devices';
import type { EndedCalls } from './endedCalls/endedCalls';
import { DEFAULT_LIMITS } from './limits';
import type { Limits } from './limits';
import { Metrics } from './metrics';
import type { PanelChannel } from './panelChannel';
import { pseudonyms } from './pseudonyms';
import { Session } from './session';
import type { SessionParts } from './sessionParts';
import { SparingLog } from './sparingLog';
import type { TicketCheck } from './ticketCheck';

export interface PanelServiceOptions {
    readonly exchange: Switch;
    readonly checkTicket: TicketCheck;
    readonly clock: Clock;
    readonly product: string;
    readonly log?: Log;
    readonly metrics?: Metrics;
    readonly limits?: Partial<Limits>;
    /** Calls that end while nobody is connected are stored here. Null, the default: they are not. */
    readonly endedCalls?: EndedCalls | null;
}

/** Serves panels over any channels. Sockets are added by startCtiServer; tests and the simulation use channels in memory. */
export class PanelService {
    private readonly parts: SessionParts;
    private readonly connections = new Set<Viewer>();
    private readonly admitted = new Set<Viewer>();
    private stopped = false;

    constructor({
        limits: given,
        log = noLog,
        metrics = new Metrics(),
        endedCalls = null,
        ...options
    }: PanelServiceOptions) {
        const limits = { ...DEFAULT_LIMITS, ...given };
        const { exchange, clock } = options;
        const linkChanged = ({ up, explanation }: SwitchLink): void => {
            metrics.linkIs(up);
            if (up) log.info({}, 'the exchange is connected');
            else log.warn({ why: explanationForLog(explanation) }, 'the exchange is not connected');
        };
        this.parts = {
            ...options,
            log,
            sparingLog: new SparingLog(log, clock),
            metrics,
            limits,
            endedCalls,
            devices: new Devices({ exchange, clock, limits, endedCalls, linkChanged }),
            pseudonym: pseudonyms(),
            admit: (session) => this.admit(session),
            left: (session) => this.left(session)
        };
    }

    /** Whether the link to the exchange is up. */
    get linkUp(): boolean {
        return this.parts.devices.linkUp;
    }

    start(): void {
        this.parts.devices.watch();
        this.parts.exchange.start(this.parts.devices);
    }

    /** Serves the panel at the other end of a channel. */
    accept(channel: PanelChannel): void {
        const session = new Session(channel, this.parts);
        if (this.stopped) session.end('shutdown');
        else this.connections.add(session);
    }

    /** Sends every panel to another server. The exchange's calls go on. */
    async stop(): Promise<void> {
        this.stopped = true;
        for (const session of [...this.connections]) session.end('shutdown');
        this.parts.devices.stop();
        await this.parts.exchange.stop();
    }

    private admit(session: Viewer): boolean {
        if (this.admitted.size >= this.parts.limits.sessions) return false;
        this.admitted.add(session);
        this.parts.metrics.sessionsAre(this.admitted.size);
        return true;
    }

    private left(session: Viewer): void {
        this.connections.delete(session);
        this.admitted.delete(session);
        this.parts.metrics.sessionsAre(this.admitted.size);
    }
}
