import type { ConnectionId } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { DeviceCommand } from '../../../../cti/protocol/messages';
import type { Clock } from '../../../../frame/clock';
import { FakeExchange } from '../../../support/cti/fakeExchange';
import { FakeSwitch } from '../../../support/cti/fakeSwitch';
import { until } from '../../../support/until';
import { SwitchLog } from '../switchLog';
import type { ExchangeAbility, HandsetAct, SwitchAtTest } from '../switchAtTest';

export const abilities: readonly ExchangeAbility[] = ['farEndHolds', 'handsetDials'];

const [DEVICE, OTHER] = ['1003', '1006'];
const NUMBERS = { customer: '+447814256404', colleague: '1002' };
const NAMES = { customer: 'Fred Bloggs', colleague: 'Colleague Two' };

/** Twenty times as fast as a real one. */
const fast: Clock = {
    now: () => Date.now(),
    elapsed: () => performance.now(),
    after: (ms, act) => {
        const timer = setTimeout(act, ms / 20);
        return () => clearTimeout(timer);
    }
};

/** What the agent does on the handset is the same for the exchange as a command. */
const ON_HANDSET = { hold: 'hold', resume: 'retrieve', hangUp: 'clear', answer: 'answer' } as const satisfies Record<
    HandsetAct,
    DeviceCommand['command']
>;

export function create(): SwitchAtTest {
    const exchange = new FakeExchange(fast, DEVICE, OTHER);
    const sut = new FakeSwitch(exchange);
    const log = new SwitchLog();
    const now = (act: () => unknown): Promise<void> => new Promise((resolve) => resolve(void act()));
    const unable = (): Promise<void> =>
        Promise.reject(new Error('a handset of this exchange has one call, and no key for transfers'));
    const current = (deviceId: string): ConnectionId => {
        const [call] = exchange.calls(deviceId);
        if (!call) throw new Error('the handset has no call');
        return call.connection;
    };
    return {
        sut,
        log,
        device: DEVICE,
        otherDevice: OTHER,
        numbers: NUMBERS,
        another: () => {
            const other = { sut: new FakeSwitch(exchange), log: new SwitchLog() };
            other.sut.start(other.log);
            return Promise.resolve(other);
        },
        start: () => now(() => sut.start(log)),
        ring: (who, { withheld = false } = {}) =>
            Promise.resolve(exchange.ring(DEVICE, withheld ? null : NUMBERS[who], withheld ? undefined : NAMES[who])),
        farEnd: (connection, act) => now(() => exchange.farEnd(connection, act)),
        handset: (act, deviceId = DEVICE) =>
            now(() => exchange.perform(deviceId, { command: ON_HANDSET[act], connection: current(deviceId) })),
        handsetDials: (who) => now(() => exchange.perform(DEVICE, { command: 'makeCall', to: NUMBERS[who] })),
        handsetConsults: unable,
        handsetTransfers: unable,
        plug: (on) => now(() => exchange.setRegistered(DEVICE, on)),
        loseLink: () => now(() => sut.loseLink()),
        regainLink: () => now(() => sut.regainLink()),
        until
    };
}
