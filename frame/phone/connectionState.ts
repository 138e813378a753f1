import type {
    ConnectionId,
    PhoneCommand,
    PlainWhyCode
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
 * `queued`, the seventh, is the state of a queue's device: a call that waits there has not come to an agent yet.
 */
export type ConnectionState = 'initiated' | 'alerting' | 'connected' | 'hold' | 'fail' | 'null';

/** What may follow each state; `null` is final. */
export const MOVES: Readonly<Record<ConnectionState, readonly ConnectionState[]>> = {
    initiated: ['connected', 'fail', 'null'],
    alerting: ['connected', 'null'],
    connected: ['hold', 'null'],
    hold: ['connected', 'null'],
    fail: ['null'],
    null: []
};

/** What can be asked of one call, and of a held and an active one. */
export type CallService = Extract<PhoneCommand, { connection: ConnectionId }>['command'];
export type PairService = Extract<PhoneCommand, { held: ConnectionId }>['command'];

const TALKING = ['clear', 'setMicrophoneMute', 'singleStepTransfer', 'consult'] as const;

/** What each state permits. */
export const PERMITTED: Readonly<Record<ConnectionState, readonly CallService[]>> = {
    initiated: ['clear'],
    alerting: ['answer', 'clear'],
    connected: [...TALKING, 'hold', 'generateDigits'],
    hold: [...TALKING, 'retrieve'],
    fail: [],
    null: []
};

/** What the active call may be; the other one is on hold. */
export const ACTIVE: Readonly<Record<PairService, readonly ConnectionState[]>> = {
    transfer: ['connected', 'initiated'],
    alternate: ['connected'],
    reconnect: ['connected', 'initiated']
};

/** Why a call in this state is not what a command takes. */
export const WHY: Readonly<Record<ConnectionState, PlainWhyCode>> = {
    initiated: 'callDialling',
    alerting: 'callRinging',
    connected: 'callConnected',
    hold: 'callHeld',
    fail: 'callOver',
    null: 'callOver'
};
