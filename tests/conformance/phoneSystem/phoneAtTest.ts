import type {
    ConnectionId,
    Feature,
    Features
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { AnyDescriptor } from '../../../frame/phone/descriptor';
import type { PhoneSystem, PhoneSystemCommand } from '../../../frame/phone/phoneSystem';
import type { EventLog } from './eventLog';

/** What the far end of a call does; `busy` and `reject` are for outgoing calls. */
export type FarEndAct = 'answer' | 'busy' | 'reject' | 'hold' | 'resume' | 'hangUp';

/** What happens at another device: a call rings there, is answered, or ends. */
export type DeviceAct = 'ring' | 'answer' | 'hangUp';

/** What a test can make the switch of a phone system do, in addition to what every switch can. */
export type SwitchAbility =
    'farEndHolds' | 'linkBreaks' | 'limitsCalls' | 'soundVaries' | 'takesMessages' | 'hasActivities';

/** A phone system, and its switch and far ends, which a test controls. */
export interface PhoneAtTest {
    readonly system: PhoneSystem;
    readonly log: EventLog;
    /** A far end calls. null withholds its number. */
    readonly ring: (from: string | null) => Promise<ConnectionId>;
    /** The same with a call that has fewer services than the device. Only with `limitsCalls`. */
    readonly ringLimited: () => Promise<ConnectionId>;
    /** Executes a command, which the switch accepts. An outgoing call then rings at the far end. */
    readonly execute: (command: PhoneSystemCommand) => Promise<unknown>;
    readonly farEnd: (connection: ConnectionId, act: FarEndAct) => Promise<void>;
    /** The call sounds like that for some seconds. Only with `soundVaries`. */
    readonly sounds: (connection: ConnectionId, how: 'good' | 'bad') => Promise<void>;
    /** This many new voicemail messages wait from now on. Only with `takesMessages`. */
    readonly messages: (count: number) => Promise<void>;
    /** Only with the feature `lamps`. At first, the device is free. */
    readonly otherDevice: (device: string, act: DeviceAct) => Promise<void>;
    /** Only with `linkBreaks`. */
    readonly loseLink: () => Promise<void>;
    readonly regainLink: () => Promise<void>;
    /** Lets everything happen that is pending. */
    readonly settle: () => Promise<void>;
}

/** An implementation of the port. */
export interface Implementation {
    readonly name: string;
    /** Null for the tests' own phone system, which cannot be selected in the settings. */
    readonly descriptor: AnyDescriptor | null;
    /** The features that its event Features reports. */
    readonly features: Features;
    readonly abilities: readonly SwitchAbility[];
    /** Creates one that has not been started yet. */
    readonly create: (log: EventLog) => PhoneAtTest;
    /** Starts it, and signs in if necessary. */
    readonly start: (phone: PhoneAtTest) => Promise<void>;
}

export type Need = Feature | SwitchAbility;

/** A behavior of every phone system. Fails by throwing. */
export interface Behavior {
    readonly title: string;
    /** What it requires. Phone systems without it are skipped. */
    readonly needs?: readonly Need[];
    readonly expectOf: (phone: PhoneAtTest) => Promise<void>;
}
