import type {
    CallAttributes,
    ConnectionId,
    DemoCommand,
    Features,
    PhoneCommand,
    SnapshotCall
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../../clock';
import { because } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { PhoneSystemError } from '../phoneSystem';
import type { PhoneSystem, PhoneSystemContext } from '../phoneSystem';
import { DEMO_DEVICE, DemoLine } from './demoLine';
import type { DemoMemory } from './demoMemory';
import { callerNumber, dialled } from './demoNumbers';

const FEATURES: Features = {
    answer: true,
    decline: true,
    hold: true,
    mute: true,
    dtmf: true,
    singleStepTransfer: true,
    consultationTransfer: true,
    secondCall: true,
    signIn: false,
    demo: true
};

export interface DemoParts {
    readonly clock: Clock;
    readonly newId: () => string;
    readonly memory: DemoMemory;
}

/** What a call of ours begins with, beside its number. */
interface Dialing {
    readonly attributes?: CallAttributes | undefined;
    readonly consultationOf?: ConnectionId;
    readonly correlatorData?: string | undefined;
}

/**
 * A phone line for people who have no phone system yet, or want to try what happens. It behaves like one, with the same
 * events in the same order; the far ends do what DemoCommand says. There is no sound.
 */
export class DemoPhoneSystem implements PhoneSystem {
    private readonly context: PhoneSystemContext;
    private readonly line: DemoLine;
    private running = false;

    constructor({ clock, newId, memory }: DemoParts, context: PhoneSystemContext) {
        this.context = context;
        this.line = new DemoLine({ clock: { ...clock, now: context.now }, newId, tell: context.emit, memory });
    }

    start(): void {
        const { emit, now } = this.context;
        this.running = true;
        this.line.takeUp();
        emit({ event: 'Features', at: now(), features: FEATURES });
        emit({ event: 'LinkState', at: now(), state: 'up' });
        emit({ event: 'InService', at: now(), deviceId: DEMO_DEVICE });
        emit({ event: 'Snapshot', at: now(), calls: this.line.snapshot });
    }

    stop(): Promise<void> {
        this.running = false;
        this.line.stop();
        return Promise.resolve();
    }

    snapshot(): readonly SnapshotCall[] | null {
        return this.running ? this.line.snapshot : null;
    }

    /** Settles in the same turn: this switch has nobody to ask. */
    execute(command: PhoneCommand | DemoCommand): Promise<unknown> {
        return new Promise((resolve) => resolve(this.carryOut(command)));
    }

    private carryOut(command: PhoneCommand | DemoCommand): unknown {
        if (!this.running) throw new PhoneSystemError('notConnected');
        const { line } = this;
        switch (command.command) {
            case 'makeCall':
                return this.dial(command.to, command);
            case 'answer':
                return line.answer(line.find(command.connection));
            case 'clear':
                return line.clear(line.find(command.connection), command.cause ?? 'callRejected');
            case 'hold':
                return line.find(command.connection).hold();
            case 'retrieve':
                return line.retrieve(line.find(command.connection));
            case 'setMicrophoneMute':
                return line.find(command.connection).mute(command.on);
            case 'generateDigits':
                return this.sendDigits(command.connection, command.digits);
            case 'singleStepTransfer':
                return line.find(command.connection).transferTo(dialled(command.to), 'singleStepTransfer');
            case 'consult':
                return this.consult(command.connection, command);
            case 'transfer':
                return this.transfer(command.held, command.active);
            case 'alternate':
                return this.alternate(command.held, command.active);
            case 'reconnect':
                return this.reconnect(command.held, command.active);
            case 'demoPlaceCall': {
                const { from, name, attributes } = command;
                const remote = { number: callerNumber(from), ...(name ? { name } : {}) };
                const call = line.ring({ direction: 'in', remote, ...(attributes ? { attributes } : {}) });
                return { callId: call.facts.connection.callId };
            }
            case 'demoFarEnd':
                return line.farEnd(command.callId, command.action);
            case 'connect':
                return undefined; // the link never goes down
            case 'signIn':
            case 'signOut':
            case 'takeOver':
                throw new PhoneSystemError('unsupported');
        }
    }

    private dial(to: string, { attributes, consultationOf, correlatorData }: Dialing) {
        const call = this.line.dial({
            direction: 'out',
            remote: { number: dialled(to) },
            ...(attributes ? { attributes } : {}),
            ...(consultationOf ? { consultationOf } : {}),
            ...(correlatorData === undefined ? {} : { correlatorData })
        });
        return { connection: call.facts.connection };
    }

    private sendDigits(connection: ConnectionId, digits: string): void {
        this.line.find(connection).expect(['connected']);
        if (!/^[0-9*#A-D]+$/i.test(digits)) {
            throw new PhoneSystemError('rejected', because('notDigits', digits));
        }
    }

    private consult(connection: ConnectionId, { to, correlatorData }: Dialing & { to: string }): unknown {
        this.line.find(connection).expect(['connected', 'held']);
        return this.dial(to, { consultationOf: connection, correlatorData });
    }

    /** The held and the active call, in these states; anything else is no consultation. */
    private pair(held: ConnectionId, active: ConnectionId, states: ('connected' | 'dialling' | 'ringing')[]) {
        const pair = { first: this.line.find(held), second: this.line.find(active) };
        pair.first.expect(['held']);
        pair.second.expect(states);
        return pair;
    }

    private transfer(held: ConnectionId, active: ConnectionId): void {
        const { first, second } = this.pair(held, active, ['connected', 'dialling', 'ringing']);
        if (second.state !== 'connected') {
            // nobody is there yet to be connected with: what is left is a blind transfer
            this.line.clear(second, 'callRejected');
            first.transferTo(second.facts.remote.number, 'singleStepTransfer');
            return;
        }
        first.transferTo(second.facts.remote.number, 'transfer');
        second.transferTo(first.facts.remote.number, 'transfer');
    }

    private alternate(held: ConnectionId, active: ConnectionId): void {
        const { first, second } = this.pair(held, active, ['connected']);
        second.hold();
        first.retrieve();
    }

    private reconnect(held: ConnectionId, active: ConnectionId): void {
        const { first, second } = this.pair(held, active, ['connected', 'dialling', 'ringing']);
        this.line.clear(second, 'callRejected');
        first.retrieve();
    }
}
