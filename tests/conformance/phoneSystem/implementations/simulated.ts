import { Exchange } from '../../../simulation/exchange';
import type { Profile } from '../../../simulation/profile';
import { SwitchPhone } from '../../../simulation/switchPhone';
import type { Tab } from '../../../simulation/tab';
import { World } from '../../../simulation/world';
import { GivenCredentials } from '../../../../frame/phone/givenCredentials';
import type { EventLog } from '../eventLog';
import type { FarEndAct, Implementation, PhoneAtTest } from '../phoneAtTest';
import { quietAudio } from '../../../../frame/__tests__/fakes/quietBrowser';
import { FakeStoredText } from '../../../../frame/__tests__/fakes/fakeStoredText';
import { PLAIN_FEATURES, onSwitch } from './onSwitch';

const USER = '005000000000001AAA';
/** Longer than anything on this switch takes, in milliseconds. */
const A_WHILE = 1_000;
const LINK_DOWN_MS = 5_000;

/** The parts of the simulated browser that the phone uses. */
const tab = (): Tab => {
    const profile = { user: USER } as unknown as Profile;
    const reach = (act: () => void): void => act();
    return { profile, user: USER, phone: null, alive: true, freezes: 0, turns: 0, reach } as unknown as Tab;
};

function create(log: EventLog): PhoneAtTest {
    const world = new World(1, null);
    // No random faults: these tests are about the phone.
    world.troubled = false;
    const exchange = new Exchange(world);
    const system = new SwitchPhone(world, exchange, tab(), {
        settings: {},
        credentials: new GivenCredentials(),
        clock: {
            now: () => world.time.now,
            elapsed: () => world.time.now,
            after: (ms, act) => world.time.after(ms, act)
        },
        emit: log.emit,
        userId: '005000000000001AAA',
        audio: quietAudio(),
        storage: new FakeStoredText(),
        log: () => undefined
    });
    const settle = (): Promise<void> => world.time.pass(A_WHILE);
    const acts: Readonly<Record<Exclude<FarEndAct, 'hold' | 'resume'>, (callId: string) => void>> = {
        answer: (callId) => {
            const call = exchange.callOf(callId)!;
            exchange.answer(call, call.at!);
        },
        busy: (callId) => exchange.end(exchange.callOf(callId)!, 'busy', 'remote'),
        reject: (callId) => exchange.end(exchange.callOf(callId)!, 'callRejected', 'remote'),
        hangUp: (callId) => {
            const call = exchange.callOf(callId)!;
            exchange.end(call, call.state === 'waiting' ? 'callCancelled' : 'normal', 'remote');
        }
    };
    return {
        ...onSwitch(system, log, {
            settle,
            ring: (from) => exchange.callIn(USER, from),
            farEnd: (callId, act) => acts[act](callId)
        }),
        loseLink: () => Promise.resolve(system.dropLink(LINK_DOWN_MS)),
        regainLink: () => world.time.pass(LINK_DOWN_MS)
    };
}

export const simulated: Implementation = {
    name: 'simulation',
    descriptor: null,
    features: { ...PLAIN_FEATURES, conference: true },
    abilities: ['linkBreaks'],
    create,
    start: ({ system }) => Promise.resolve(system.start())
};
