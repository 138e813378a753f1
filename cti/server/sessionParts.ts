import type { Clock } from '../../frame/clock';
import type { Log } from '../log';
import type { Switch } from '../switch/switch';
import type { Viewer } from './device';
import type { Devices } from './devices';
import type { EndedCalls } from './endedCalls/endedCalls';
import type { Limits } from './limits';
import type { Metrics } from './metrics';
import type { SparingLog } from './sparingLog';
import type { TicketCheck } from './ticketCheck';

/** What all sessions of a server share. */
export interface SessionParts {
    readonly clock: Clock;
    readonly log: Log;
    /** For what strangers can cause. */
    readonly sparingLog: SparingLog;
    readonly metrics: Metrics;
    readonly limits: Limits;
    readonly exchange: Switch;
    readonly devices: Devices;
    readonly checkTicket: TicketCheck;
    readonly endedCalls: EndedCalls | null;
    /** The server's version. */
    readonly product: string;
    /** What the log calls a device. */
    readonly pseudonym: (deviceId: string) => string;
    /** Whether there is room for one more session. */
    readonly admit: (session: Viewer) => boolean;
    /** A connection is over. */
    readonly left: (session: Viewer) => void;
}
