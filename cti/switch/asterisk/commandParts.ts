import type { Clock } from '../../../frame/clock';
import type { Bridges } from './bridges';
import type { Calls } from './calls';
import type { Endings, Waiting } from './endings';
import type { Exchange } from './exchange';
import type { AsteriskOptions } from './options';
import type { Settling } from './settling';

/** What the commands are made of. */
export interface CommandParts {
    readonly calls: Calls;
    readonly bridges: Bridges;
    readonly endings: Endings;
    readonly waiting: Waiting;
    readonly exchange: Exchange;
    readonly options: AsteriskOptions;
    readonly settling: Settling;
    /** The ids of calls for which the exchange could not call the phone. */
    readonly refused: Set<string>;
    readonly clock: Clock;
}
