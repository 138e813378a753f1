import type { CallEvent, ConnectionId } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { DemoMemory } from './demoMemory';

/** The calls that are over and whose wrap-up the agent has not finished, as a contact center has them. */
export class DemoWrapUps {
    private readonly memory: DemoMemory;

    constructor(memory: DemoMemory) {
        this.memory = memory;
    }

    get list(): readonly ConnectionId[] {
        return this.memory.load().wrapUps;
    }

    has = ({ callId }: ConnectionId): boolean => this.list.some((one) => one.callId === callId);

    /** `wasOurs`: the agent had the call, or made it. */
    follow(event: CallEvent, wasOurs: boolean): void {
        if (event.event === 'ConnectionCleared' && wasOurs) this.keep([...this.list, event.connection]);
    }

    /** A call that is not in the list was completed before. */
    complete({ callId }: ConnectionId): void {
        this.keep(this.list.filter((one) => one.callId !== callId));
    }

    private keep(wrapUps: readonly ConnectionId[]): void {
        this.memory.save({ wrapUps });
    }
}
