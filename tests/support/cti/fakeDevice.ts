import type {
    CallEvent,
    ConnectionId,
    SnapshotCall
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { DeviceCommand } from '../../../cti/protocol/messages';
import type { DeviceReport } from '../../../cti/switch/switch';
import type { Clock } from '../../../frame/clock';
import { CallTable } from '../../../frame/phone/callTable';
import type { CallService, PairService } from '../../../frame/phone/connectionState';
import { DeviceCall, outgoing } from '../../../frame/phone/deviceCall';
import type { CallFacts, Dialing } from '../../../frame/phone/deviceCall';
import { PhoneSystemError } from '../../../frame/phone/phoneSystem';

/** How long dialing takes before the far end rings, in milliseconds. */
export const DIALING_MS = 200;

/** What a far end does; `busy` and `reject` are for calls that were made to it. */
export type FarEndAct = 'answer' | 'busy' | 'reject' | 'hold' | 'resume' | 'hangUp';

export interface FakeDeviceParts {
    readonly deviceId: string;
    readonly clock: Clock;
    /** A call id that no other call of the exchange has. */
    readonly newCallId: () => string;
    readonly report: (report: DeviceReport) => void;
}

/** A number or an extension, with nothing that could be another instruction to the exchange. */
const DIALED = /^\+?[0-9*#]{1,40}$/;
const DIGITS = /^[0-9*#A-D]{1,40}$/i;

function expectNumber(to: string): void {
    if (!DIALED.test(to)) throw new PhoneSystemError('invalidNumber');
}

/** A handset and its calls. Its commands take effect at once. What the far ends do is up to the test. */
export class FakeDevice {
    private readonly parts: FakeDeviceParts;
    private readonly table = new CallTable<{ readonly call: DeviceCall }>();
    private registered = true;

    constructor(parts: FakeDeviceParts) {
        this.parts = parts;
    }

    get calls(): readonly SnapshotCall[] {
        return this.table.snapshot;
    }

    /** The device's state as a switch reports it when monitoring begins. */
    state(): readonly DeviceReport[] {
        const { clock, deviceId } = this.parts;
        const at = clock.now();
        const event = this.registered ? ('InService' as const) : ('OutOfService' as const);
        return [{ event: { event, at, deviceId } }, { event: { event: 'Snapshot', at, calls: this.table.snapshot } }];
    }

    /** The handset is connected to the exchange, or no longer. */
    setRegistered(on: boolean): void {
        if (this.registered === on) return;
        this.registered = on;
        const [state] = this.state();
        if (state) this.parts.report(state);
    }

    /** A far end calls. */
    ring(facts: Pick<CallFacts, 'remote' | 'attributes' | 'services' | 'switchCallId'>): ConnectionId {
        return this.begin({ ...facts, direction: 'in', connection: this.newConnection() });
    }

    farEnd(connection: ConnectionId, act: FarEndAct): void {
        const { call } = this.table.find(connection);
        switch (act) {
            case 'answer':
                call.deliver();
                return call.establish();
            case 'busy':
                return call.clear({ cause: 'busy', releasing: 'remote' });
            case 'reject':
                return call.clear({ cause: 'callRejected', releasing: 'remote' });
            case 'hold':
            case 'resume':
                call.setRemoteHold(act === 'hold');
                return undefined;
            case 'hangUp':
                return call.clear({
                    cause: call.state === 'alerting' ? 'callCancelled' : 'normal',
                    releasing: 'remote'
                });
        }
    }

    /** Executes a command, or what the agent does on the handset, which is the same for the exchange. */
    execute(command: DeviceCommand): { readonly connection: ConnectionId } | undefined {
        if (!this.registered) throw new PhoneSystemError('notConnected');
        switch (command.command) {
            case 'makeCall':
                return this.dial(command.to, command);
            case 'answer': {
                const call = this.permitted(command);
                this.holdOthers();
                call.establish();
                return undefined;
            }
            case 'clear': {
                const { call } = this.table.find(command.connection);
                call.clear(call.endingBy(command.cause));
                return undefined;
            }
            case 'hold':
                this.permitted(command).hold();
                return undefined;
            case 'retrieve': {
                const call = this.permitted(command);
                this.holdOthers();
                call.retrieve();
                return undefined;
            }
            case 'setMicrophoneMute': {
                const call = this.permitted(command);
                for (const other of this.table.heardWith({ call })) other.call.setMuted(command.on);
                return undefined;
            }
            case 'generateDigits':
                this.permitted(command);
                if (!DIGITS.test(command.digits)) throw new PhoneSystemError('rejected', 'digitsRefused');
                return undefined;
            case 'singleStepTransfer':
                expectNumber(command.to);
                this.permitted(command).transferTo({ to: command.to, cause: 'singleStepTransfer' });
                return undefined;
            case 'consult': {
                const { connection, to, correlatorData } = command;
                this.permitted(command);
                return this.dial(to, { consultationOf: connection, correlatorData });
            }
            case 'transfer':
                this.transfer(...this.pair(command));
                return undefined;
            case 'alternate': {
                const [held, active] = this.pair(command);
                active.hold();
                held.retrieve();
                return undefined;
            }
            case 'conference': {
                const [held, active] = this.pair(command);
                held.conference();
                active.conference();
                held.setMuted(active.isMuted);
                return undefined;
            }
            case 'reconnect': {
                const [held, active] = this.pair(command);
                active.clear(active.endingBy());
                held.retrieve();
                return undefined;
            }
        }
    }

    private dial(to: string, more: Dialing): { readonly connection: ConnectionId } {
        expectNumber(to);
        this.holdOthers();
        const connection = this.begin(outgoing(this.newConnection(), to, more));
        const { call } = this.table.find(connection);
        this.parts.clock.after(DIALING_MS, () => call.deliver());
        return { connection };
    }

    private transfer(held: DeviceCall, active: DeviceCall): void {
        const to = active.remoteNumber;
        if (active.state === 'connected') {
            held.transferTo({ to, cause: 'transfer' });
            active.transferTo({ to: held.remoteNumber, cause: 'transfer' });
        } else {
            active.clear(active.endingBy());
            held.transferTo({ to, cause: 'singleStepTransfer' });
        }
    }

    private begin(facts: CallFacts): ConnectionId {
        const call = new DeviceCall(facts, this.parts.clock.now, (event) => this.emit(call, event));
        this.table.add({ call });
        call.begin();
        return call.connection;
    }

    private emit(call: DeviceCall, event: CallEvent): void {
        if (event.event === 'ConnectionCleared') this.table.remove({ call });
        this.parts.report({ event, call: call.snapshot() });
    }

    private newConnection = (): ConnectionId => ({ callId: this.parts.newCallId(), deviceId: this.parts.deviceId });

    private permitted({ command, connection }: { command: CallService; connection: ConnectionId }): DeviceCall {
        const { call } = this.table.find(connection);
        call.expect(command);
        return call;
    }

    private pair({
        command,
        held,
        active
    }: Extract<DeviceCommand, { command: PairService }>): [DeviceCall, DeviceCall] {
        const pair: [DeviceCall, DeviceCall] = [this.table.find(held).call, this.table.find(active).call];
        pair[0].expectWith(pair[1], command);
        return pair;
    }

    private holdOthers(): void {
        this.table.expectNoDialing();
        for (const { call } of this.table.connected) call.hold();
    }
}
