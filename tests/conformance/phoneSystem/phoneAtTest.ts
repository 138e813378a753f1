import type {
    ConnectionId,
    Feature,
    Features
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { AnyDescriptor } from '../../../frame/phone/descriptor';
import type { PhoneSystem, PhoneSystemCommand } from '../../../frame/phone/phoneSystem';
import type { EventLog } from './eventLog';

/** What the other end of a call does; `busy` and `reject` refuse a call of ours. */
export type FarEndAct = 'answer' | 'busy' | 'reject' | 'hold' | 'resume' | 'hangUp';

/** What the switch around a phone system can be made to do, beside what every switch can. */
export type SwitchAbility = 'farEndHolds' | 'linkBreaks' | 'limitsCalls';

/** A phone system with its switch and its far ends in the hands of a test. */
export interface PhoneAtTest {
    readonly system: PhoneSystem;
    readonly log: EventLog;
    /** A far end calls; null: it withholds its number. */
    readonly ring: (from: string | null) => Promise<ConnectionId>;
    /** The same with a call that offers less than the device; only with `limitsCalls`. */
    readonly ringLimited: () => Promise<ConnectionId>;
    /** Carries out a command at a switch that agrees; a call of ours rings at the far end then. */
    readonly execute: (command: PhoneSystemCommand) => Promise<unknown>;
    readonly farEnd: (connection: ConnectionId, act: FarEndAct) => Promise<void>;
    /** Only with `linkBreaks`. */
    readonly loseLink: () => Promise<void>;
    readonly regainLink: () => Promise<void>;
    /** Lets everything happen that is on its way. */
    readonly settle: () => Promise<void>;
}

/** An implementation of the port. */
export interface Implementation {
    readonly name: string;
    /** Null: the tests' own, which no setting names. */
    readonly descriptor: AnyDescriptor | null;
    /** As its event Features says. */
    readonly features: Features;
    readonly abilities: readonly SwitchAbility[];
    /** Builds one that has not been started yet. */
    readonly create: (log: EventLog) => PhoneAtTest;
    /** Starts it, and signs in where that is needed. */
    readonly start: (phone: PhoneAtTest) => Promise<void>;
}

export type Need = Feature | SwitchAbility;

/** One thing that every phone system does. Fails by throwing. */
export interface Behavior {
    readonly title: string;
    /** What it takes; without it, there is nothing to see. */
    readonly needs?: readonly Need[];
    readonly expectOf: (phone: PhoneAtTest) => Promise<void>;
}
