import type {
    CallEvent,
    ConnectionId,
    Features,
    PhoneCommand,
    SnapshotCall
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { CallService, PairService } from '../connectionState';
import type { DeviceCall, Dialing } from '../deviceCall';
import { expectDigits } from '../keypadDigits';
import { PhoneSystemError } from '../phoneSystem';
import type { PhoneSystem, PhoneSystemCommand, PhoneSystemContext } from '../phoneSystem';
import { DemoActivities } from './demoActivities';
import { DemoLamps } from './demoLamps';
import { DEMO_DEVICE, DemoSwitch } from './demoSwitch';
import { demoMemory } from './demoMemory';
import { DemoVoicemail, VOICEMAIL } from './demoVoicemail';
import { callerNumber, dialedNumber } from './demoNumbers';
import { pageApi } from './pageApi';
import type { DemoPageApi } from './pageApi';
import { DemoWrapUps } from './demoWrapUps';
import { SIMULATIONS, readSimulation } from './simulation';

const FEATURES: Features = {
    answer: true,
    decline: true,
    hold: true,
    mute: true,
    dtmf: true,
    singleStepTransfer: true,
    consultationTransfer: true,
    conference: true,
    secondCall: true,
    signIn: false,
    lamps: true,
    setAttributes: true,
    completeInteraction: true,
    voicemail: VOICEMAIL,
    escapes: SIMULATIONS
};

export interface DemoParts {
    readonly newId: () => string;
    /** Lets scripts of the page control the far ends while the demo line runs in it. Null: it has stopped. */
    readonly expose: (api: DemoPageApi | null) => void;
}

/**
 * A simulated phone system, for trying out the phone without a real one. It emits the same events in the same order as a real
 * one. Its escape commands control the far ends. There is no audio.
 */
export class DemoPhoneSystem implements PhoneSystem {
    private readonly context: PhoneSystemContext;
    private readonly demoSwitch: DemoSwitch;
    private readonly lamps: DemoLamps;
    private readonly voicemail: DemoVoicemail;
    private readonly activities: DemoActivities;
    private readonly wrapUps: DemoWrapUps;
    private readonly expose: DemoParts['expose'];
    private running = false;

    constructor({ newId, expose }: DemoParts, context: PhoneSystemContext) {
        this.context = context;
        this.expose = expose;
        const { clock, emit, storage } = context;
        this.lamps = new DemoLamps((lamp, lampMode) => emit({ event: 'LampMode', at: clock.now(), lamp, lampMode }));
        const memory = demoMemory(storage, clock.now);
        this.voicemail = new DemoVoicemail(memory, (messages) =>
            emit({ event: 'MessageWaiting', at: clock.now(), messageWaitingOn: messages > 0, messages })
        );
        this.activities = new DemoActivities(memory, (event) => emit({ ...event, at: clock.now() }));
        this.wrapUps = new DemoWrapUps(memory);
        const heard = (event: CallEvent, wasOurs: boolean): void => {
            this.wrapUps.follow(event, wasOurs);
            emit(event);
            this.voicemail.follow(event);
            this.lamps.follow(this.demoSwitch.snapshot);
        };
        this.demoSwitch = new DemoSwitch({ clock, newId, emit: heard, memory });
    }

    start(): void {
        const { emit, clock } = this.context;
        const { now } = clock;
        this.running = true;
        this.expose(pageApi(this, DEMO_DEVICE));
        this.demoSwitch.restore();
        emit({ event: 'Features', at: now(), features: FEATURES });
        emit({ event: 'LinkState', at: now(), state: 'up' });
        emit({ event: 'InService', at: now(), deviceId: DEMO_DEVICE });
        emit({ event: 'Snapshot', at: now(), calls: this.demoSwitch.snapshot, wrapUps: this.wrapUps.list });
        this.activities.report();
        this.voicemail.report();
    }

    stop(): Promise<void> {
        this.running = false;
        this.expose(null);
        this.demoSwitch.stop();
        return Promise.resolve();
    }

    snapshot(): readonly SnapshotCall[] | null {
        return this.running ? this.demoSwitch.snapshot : null;
    }

    /** Executes at once, because there is no server to ask. */
    execute(command: PhoneSystemCommand): Promise<unknown> {
        return new Promise((resolve) => resolve(this.perform(command)));
    }

    private perform(command: PhoneSystemCommand): unknown {
        if (!this.running) throw new PhoneSystemError('notConnected');
        const calls = this.demoSwitch;
        switch (command.command) {
            case 'makeCall':
                return this.dial(command.to, command);
            case 'answer':
                return calls.answer(calls.find(command.connection));
            case 'clear':
                return this.clear(calls.find(command.connection), command.cause);
            case 'hold':
                return this.permitted(command).hold();
            case 'retrieve':
                return calls.retrieve(calls.find(command.connection));
            case 'setMicrophoneMute':
                this.demoSwitch.mute(this.permitted(command), command.on);
                return undefined;
            case 'generateDigits':
                this.permitted(command);
                return expectDigits(command.digits);
            case 'singleStepTransfer': {
                const to = dialedNumber(command.to);
                return this.permitted(command).transferTo({ to, cause: 'singleStepTransfer' });
            }
            case 'consult': {
                const { connection, to, correlatorData } = command;
                this.permitted(command);
                return this.dial(to, { consultationOf: connection, correlatorData });
            }
            case 'transfer':
                return this.transfer(...this.pair(command));
            case 'alternate':
                return this.alternate(...this.pair(command));
            case 'conference':
                return calls.conference(...this.pair(command));
            case 'reconnect':
                return this.reconnect(...this.pair(command));
            case 'monitor':
                return this.lamps.monitor(command.devices, calls.snapshot);
            case 'escape':
                return this.simulate(command);
            case 'connect':
                return undefined; // the link is always up
            case 'setAgentActivity':
                return this.activities.choose(command.activityId);
            case 'setAttributes':
                // a call that is over is shown no longer
                if (this.wrapUps.has(command.connection)) return undefined;
                return calls.find(command.connection).changeAttributes(command.attributes);
            case 'completeInteraction':
                return this.wrapUps.complete(command.connection);
            case 'forgetEndedCalls':
            case 'signOut':
                throw new PhoneSystemError('unsupported');
        }
    }

    private simulate(command: Extract<PhoneCommand, { command: 'escape' }>): unknown {
        const simulation = readSimulation(command);
        if (simulation.simulate === 'simulateFarEnd') {
            if (!command.connection) throw new PhoneSystemError('malformed');
            return this.demoSwitch.farEnd(this.demoSwitch.find(command.connection), simulation.action);
        }
        if (simulation.simulate === 'simulateMessage') return this.voicemail.add();
        if (simulation.simulate === 'simulateActivity') return this.activities.set(simulation.activity);
        const { from, name, attributes, channel } = simulation;
        const remote = { number: callerNumber(from), ...(name ? { name } : {}) };
        const known = { ...(attributes && { attributes }), ...(channel && { channel }) };
        const { callId } = this.demoSwitch.ring({ remote, ...known });
        return { callId };
    }

    private dial(to: string, more: Dialing): { connection: ConnectionId } {
        this.activities.expectCallsOut();
        return { connection: this.demoSwitch.dial(dialedNumber(to), more) };
    }

    /** The call of a command. Throws if its state doesn't permit the command. */
    private permitted({ command, connection }: { command: CallService; connection: ConnectionId }): DeviceCall {
        const call = this.demoSwitch.find(connection);
        call.expect(command);
        return call;
    }

    private pair({ command, held, active }: Extract<PhoneCommand, { command: PairService }>): [DeviceCall, DeviceCall] {
        const pair: [DeviceCall, DeviceCall] = [this.demoSwitch.find(held), this.demoSwitch.find(active)];
        pair[0].expectWith(pair[1], command);
        return pair;
    }

    private clear(call: DeviceCall, refusal?: 'callRejected' | 'busy'): void {
        call.clear(call.endingBy(refusal));
    }

    private transfer(held: DeviceCall, active: DeviceCall): void {
        const to = active.remoteNumber;
        if (active.state !== 'connected') {
            // nobody has answered there yet, so this becomes a blind transfer
            this.clear(active);
            held.transferTo({ to, cause: 'singleStepTransfer' });
            return;
        }
        held.transferTo({ to, cause: 'transfer' });
        active.transferTo({ to: held.remoteNumber, cause: 'transfer' });
    }

    private alternate(held: DeviceCall, active: DeviceCall): void {
        active.hold();
        held.retrieve();
    }

    private reconnect(held: DeviceCall, active: DeviceCall): void {
        this.clear(active);
        held.retrieve();
    }
}
