import type { ConnectionId } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Switch } from '../../../cti/switch/switch';
import type { SwitchLog } from './switchLog';

/** Who calls the device, or is called. */
export type FarEnd = 'customer' | 'colleague';

/** What the far end of a call does; `reject` is for calls to it. */
export type FarEndAct = 'answer' | 'reject' | 'hold' | 'resume' | 'hangUp';

/** What the agent does on the handset, with the call that it has. */
export type HandsetAct = 'hold' | 'resume' | 'hangUp' | 'answer';

/** What a test can make an exchange do, in addition to what every exchange can. */
export type ExchangeAbility = 'farEndHolds' | 'internalCalls' | 'handsetDials' | 'handsetTransfers';

/** A switch, and its exchange with handsets and far ends, which a test controls. */
export interface SwitchAtTest {
    readonly sut: Switch;
    readonly log: SwitchLog;
    /** The agent's device. It answers by itself when the exchange asks it to. */
    readonly device: string;
    /** Another agent's device. */
    readonly otherDevice: string;
    readonly numbers: Readonly<Record<FarEnd, string>>;
    /** Another switch to the same exchange, of another server. It has been started. */
    readonly another: () => Promise<{ readonly sut: Switch; readonly log: SwitchLog }>;
    /** Starts the switch, and resolves when the link is up. */
    readonly start: () => Promise<void>;
    /** A far end calls the device. Resolves when it rings. */
    readonly ring: (who: FarEnd, options?: { readonly withheld?: boolean }) => Promise<ConnectionId>;
    readonly farEnd: (connection: ConnectionId, act: FarEndAct) => Promise<void>;
    /** `deviceId`: whose handset, if it is not the agent's. */
    readonly handset: (act: HandsetAct, deviceId?: string) => Promise<void>;
    readonly handsetDials: (who: FarEnd) => Promise<void>;
    /** The agent holds the call on the handset, and calls somebody else there. */
    readonly handsetConsults: (number: string) => Promise<void>;
    /** The agent presses the handset's own key that connects the two far ends. */
    readonly handsetTransfers: () => Promise<void>;
    /** The handset is connected to the exchange, or not any more. */
    readonly plug: (on: boolean) => Promise<void>;
    readonly loseLink: () => Promise<void>;
    /** Resolves when the link is up again. */
    readonly regainLink: () => Promise<void>;
    /** Resolves when the condition is met. Throws if that takes too long. */
    readonly until: (condition: () => boolean | Promise<boolean>, what: string) => Promise<void>;
}

/** A behavior of every switch. Fails by throwing. */
export interface SwitchBehavior {
    readonly title: string;
    readonly needs?: readonly ExchangeAbility[];
    /** @param at its switch has not been started yet */
    readonly expectOf: (at: SwitchAtTest) => Promise<void>;
}
