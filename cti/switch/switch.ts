import type {
    CommandValues,
    Explanation,
    Features,
    PhoneEvent,
    SnapshotCall
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { DeviceCommand } from '../protocol/messages';

/** What happened at a device, and the event's call afterwards: null if it is over, absent if the event is about no call. */
export interface DeviceReport {
    readonly event: PhoneEvent;
    readonly call?: SnapshotCall | null;
}

/** Whoever uses a switch. */
export interface SwitchListener {
    /**
     * The connection to the exchange is up, after its state was read, or down, with the reason, which may be reported again after each
     * attempt to connect. While it is down, no device is known.
     * Before it reports `up` again, the switch has reported InService or OutOfService and a Snapshot for each monitored device.
     */
    readonly link: (state: { readonly up: boolean; readonly explanation: Explanation }) => void;
    /** Something happened at a monitored device. */
    readonly report: (deviceId: string, report: DeviceReport) => void;
}

/**
 * An exchange: makes calls at its devices, and reports what happens there, as CSTA (ECMA-269) calls it. One folder in cti/switch
 * implements it; tests/conformance/switch has a behavior for each of its rules.
 *
 * The call ids are the exchange's own, the same in every server that watches it, because they are part of the call records' keys.
 */
export interface Switch {
    /** What every device of this exchange can do, and its internal numbers once they are known. May change before the link is up. */
    readonly features: Features;
    /** Begins to connect, and connects again whenever the connection is lost. Never throws. */
    start(listener: SwitchListener): void;
    /** Closes the connection. Reports nothing afterwards. The exchange's calls go on. */
    stop(): Promise<void>;
    /**
     * Monitor Start. Resolves when the device's reports begin, with its current state: InService or OutOfService, and a Snapshot.
     * @throws {Failure} `rejected` with deviceUnknown if the exchange has no such device, `notConnected` while the link is down
     */
    monitor(deviceId: string): Promise<readonly DeviceReport[]>;
    /** Monitor Stop. */
    unmonitor(deviceId: string): void;
    /**
     * Executes a command at a monitored device. Resolves when the exchange has accepted it, with its value (CommandValues). What is
     * to be dialed or sent has been checked by nobody else: a text that could be another instruction to the exchange is refused.
     * @throws {Failure} `invalidNumber`, `invalidState`, `unsupported`, `notConnected`, `rejected`, `timeout`
     */
    execute(deviceId: string, command: DeviceCommand): Promise<CommandValues[keyof CommandValues] | undefined>;
}
