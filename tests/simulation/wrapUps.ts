import type { Channel, ConnectionId } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { PhoneSystemError } from '../../frame/phone/phoneSystem';
import { DEVICE } from './realCall';
import type { RealCall, TabSeen } from './realCall';
import type { World } from './world';

/** After this time, some contact centers no longer wait for the agent, in milliseconds. */
const TIME_OUT_MS = 20_000;

/** Every fifth call is a chat. */
export const channelOf = ({ callId }: Pick<RealCall, 'callId'>): Channel =>
    callId.endsWith('3') || callId.endsWith('8') ? 'chat' : 'voice';

/** T2: the calls that a contact center has until their agents have finished the wrap-up. Only in scenarios with one. */
export class WrapUps {
    private readonly world: World;
    private readonly open = new Set<RealCall>();

    constructor(world: World) {
        this.world = world;
    }

    /** Only whoever had a call has its wrap-up. */
    begin(call: RealCall): void {
        const { world } = this;
        if (!world.hasContactCenter || call.at === null || (call.answeredAt === null && call.direction === 'in'))
            return;
        this.open.add(call);
        if (!world.centerStrikes('completed by others', 0.1)) return;
        world.time.after(TIME_OUT_MS, () => void this.open.delete(call));
    }

    /** Settles as well for a call that was completed before. */
    complete({ callId }: ConnectionId): void {
        if (!this.world.hasContactCenter) throw new PhoneSystemError('unsupported');
        const call = [...this.open].find((one) => one.callId === callId);
        if (!call) return;
        if (this.world.centerStrikes('completion refused', 0.2)) throw new PhoneSystemError('rejected');
        this.world.say(`${callId} is completed`);
        this.open.delete(call);
    }

    of({ profile, user }: Pick<TabSeen, 'profile' | 'user'>): ConnectionId[] {
        return [...this.open]
            .filter((call) => call.at === profile && call.user === user)
            .map(({ callId }) => ({ callId, deviceId: DEVICE }));
    }

    get left(): readonly RealCall[] {
        return [...this.open];
    }
}
