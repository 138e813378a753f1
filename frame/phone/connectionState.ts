import type {
    ConnectionId,
    PhoneCommand,
    PlainWhyCode,
    Service
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';

/**
 * CSTA's states of an agent's device in a call.
 * ```
 *   the agent calls                      a far end calls
 *          |                                    |
 *      initiated                            alerting
 *          | the far end answers                | the agent answers
 *          +--------------> connected <---------+
 *          |                  |   ^
 *          |             hold |   | retrieve
 *          | busy, refused    v   |
 *          +--> fail          hold              over, from each of them ---> null
 * ```
 * `queued`, the seventh, is the state of a queue's device: such a call has not reached an agent yet.
 */
export type ConnectionState = 'initiated' | 'alerting' | 'connected' | 'hold' | 'fail' | 'null';

/** The states that may follow each state. `null` is final. */
export const MOVES: Readonly<Record<ConnectionState, readonly ConnectionState[]>> = {
    initiated: ['connected', 'fail', 'null'],
    alerting: ['connected', 'null'],
    connected: ['hold', 'null'],
    hold: ['connected', 'null'],
    fail: ['null'],
    null: []
};

/** The services for one call, and those for a held and an active call. */
export type CallService = Extract<PhoneCommand, { command: Service; connection: ConnectionId }>['command'];
export type PairService = Extract<PhoneCommand, { held: ConnectionId }>['command'];

const TALKING = ['clear', 'setMicrophoneMute', 'singleStepTransfer', 'consult'] as const;

/** The services that each state permits. */
export const PERMITTED: Readonly<Record<ConnectionState, readonly CallService[]>> = {
    initiated: ['clear'],
    alerting: ['answer', 'clear'],
    connected: [...TALKING, 'hold', 'generateDigits'],
    hold: [...TALKING, 'retrieve'],
    fail: [],
    null: []
};

/** The states that the active call may be in. The other call is on hold. */
export const ACTIVE_STATES: Readonly<Record<PairService, readonly ConnectionState[]>> = {
    transfer: ['connected', 'initiated'],
    alternate: ['connected'],
    conference: ['connected'],
    reconnect: ['connected', 'initiated']
};

/** Why a command is refused for a call in this state. */
export const REFUSAL_CODES: Readonly<Record<ConnectionState, PlainWhyCode>> = {
    initiated: 'callDialing',
    alerting: 'callRinging',
    connected: 'callConnected',
    hold: 'callHeld',
    fail: 'callOver',
    null: 'callOver'
};
