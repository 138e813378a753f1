import { SimulatedClock } from '../../../../frame/__tests__/fakes/simulatedClock';
import { FakeStoredText } from '../../../../frame/__tests__/fakes/fakeStoredText';
import { demo as descriptor } from '../../../../frame/phone/demo/descriptor';
import { DEMO_DEVICE, DIALING_MS } from '../../../../frame/phone/demo/demoSwitch';
import { DemoPhoneSystem } from '../../../../frame/phone/demo/demoPhoneSystem';
import { simulateActivity, simulateCall, simulateFarEnd } from '../../../../frame/phone/demo/simulation';
import { GivenCredentials } from '../../../../frame/phone/givenCredentials';
import type { EventLog } from '../eventLog';
import type { Implementation, PhoneAtTest } from '../phoneAtTest';
import { quietAudio } from '../../../../frame/__tests__/fakes/quietBrowser';

function create(log: EventLog): PhoneAtTest {
    const clock = new SimulatedClock();
    let ids = 0;
    const newId = (): string => {
        ids += 1;
        return String(ids);
    };
    const system = new DemoPhoneSystem(
        { newId, expose: () => undefined },
        {
            settings: {},
            credentials: new GivenCredentials(),
            clock,
            emit: log.emit,
            userId: '005000000000001AAA',
            audio: quietAudio(),
            storage: new FakeStoredText(),
            log: () => undefined
        }
    );
    const settle = (): Promise<void> => clock.pass(DIALING_MS);
    const impossible = (): never => {
        throw new Error('not possible with the demo line');
    };
    return {
        system,
        log,
        settle,
        async ring(from) {
            const made = await system.execute(simulateCall({ from: from ?? 'anonymous' }));
            return { callId: (made as { callId: string }).callId, deviceId: DEMO_DEVICE };
        },
        async execute(command) {
            const value = await system.execute(command);
            await settle();
            return value;
        },
        async farEnd(connection, action) {
            await system.execute(simulateFarEnd(connection, action));
        },
        async sounds(connection, how) {
            await system.execute(simulateFarEnd(connection, how === 'good' ? 'soundsGood' : 'soundsBad'));
            await clock.pass(6_000);
        },
        async messages(count) {
            const leave = { command: 'escape', name: 'simulateMessage', privateData: {} } as const;
            for (let left = 0; left < count; left += 1) await system.execute(leave);
            if (count === 0) await system.execute({ command: 'makeCall', to: '*97' });
            await clock.pass(2 * DIALING_MS);
        },
        async otherDevice(device, act) {
            // the demo line's other devices have calls only with the agent
            if (act === 'ring') await system.execute({ command: 'makeCall', to: device });
            const call = system.snapshot()?.find(({ remote }) => remote.number === device);
            if (act !== 'ring') await system.execute(simulateFarEnd(call!.connection, act));
            await settle();
        },
        ringLimited: impossible,
        loseLink: impossible,
        regainLink: impossible
    };
}

export const demo: Implementation = {
    name: 'demo line',
    descriptor,
    features: {
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
        voicemail: '*97',
        escapes: ['simulateCall', 'simulateFarEnd', 'simulateMessage', 'simulateActivity']
    },
    abilities: ['farEndHolds', 'soundVaries', 'takesMessages', 'hasActivities'],
    create,
    async start({ system }) {
        system.start();
        await system.execute(simulateActivity('Available'));
    }
};
