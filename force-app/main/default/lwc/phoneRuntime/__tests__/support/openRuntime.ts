import type { EngineState } from 'c/callEngine';
import { PhoneRuntime } from 'c/phoneRuntime';
import type { AskedAction, CredentialsAnswer, Mirror } from 'c/softphoneContract';
import { Ada, START } from '../../../callEngine/__tests__/support/agent';
import { FakePorts } from './fakePorts';
import type { Told } from './fakePorts';

const ada = new Ada();
export const FRED = { number: '07814256404' };
const connection = { callId: 'one', deviceId: '1001' };

/** A runtime, and everything that it asks of its ports. */
export function runtime(initial: EngineState = ada.state, credentials: CredentialsAnswer = { credentials: null }) {
    const fake = new FakePorts();
    const saves: string[] = [];
    const logged: string[] = [];
    const one = new PhoneRuntime({
        initial,
        ports: fake.ports,
        clock: { now: () => START, after: () => () => undefined },
        random: () => 0.5,
        log: (_, text) => logged.push(text),
        itemLook: null,
        changed: () => undefined,
        ticked: null,
        records: {
            findCaller: () => new Promise(() => undefined),
            describeRecord: () => new Promise(() => undefined),
            saveCallRecord: (key) => {
                saves.push(key);
                return new Promise(() => undefined);
            },
            readPhoneCredentials: () => Promise.resolve(credentials),
            phoneTicket: (server) => Promise.resolve({ ticket: `minted for ${server}` })
        }
    });
    one.start();
    const hear = (...reported: Told[]): void => fake.tell(...reported);
    const writes = () => fake.of('journal', 'write');
    const rings = (): void =>
        hear({ port: 'phone', event: { event: 'Delivered', at: START, connection, direction: 'in', remote: FRED } });
    const ends = (): void =>
        hear({
            port: 'phone',
            event: { event: 'ConnectionCleared', at: START, connection, releasing: 'remote', cause: 'callCancelled' }
        });
    const toTabs = () => fake.of('tabs').map(({ command }) => command);
    const mirrors = () => fake.of('tabs', 'mirror').map(({ command }) => command.mirror as Mirror);
    return { one, fake, saves, logged, hear, writes, rings, ends, toTabs, mirrors };
}

export const mirrored = (mirror: Mirror): Told => ({ port: 'tabs', event: { event: 'Mirrored', mirror } });
export const asked = (action: AskedAction): Told => ({ port: 'tabs', event: { event: 'Asked', action } });
const standing = (leads: boolean, others: boolean): Told => ({
    port: 'tabs',
    event: { event: 'Standing', leads, others }
});
export const LEADS = standing(true, false);
export const WITH_OTHERS = standing(true, true);
export const FOLLOWS = standing(false, true);
