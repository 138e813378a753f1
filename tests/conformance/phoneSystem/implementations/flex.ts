import { FakeStoredText } from '../../../../frame/__tests__/fakes/fakeStoredText';
import { quietAudio } from '../../../../frame/__tests__/fakes/quietBrowser';
import { SimulatedClock } from '../../../../frame/__tests__/fakes/simulatedClock';
import { NO_CREDENTIALS } from '../../../../frame/phone/credentials';
import { flex as descriptor } from '../../../../frame/phone/flex/descriptor';
import { FlexPhoneSystem } from '../../../../frame/phone/flex/flexPhoneSystem';
import { EmbeddedFlex, FLEX, flags } from '../../../support/flex/embeddedFlex';
import type { EventLog } from '../eventLog';
import type { FarEndAct, Implementation, PhoneAtTest } from '../phoneAtTest';
import { PLAIN_FEATURES, onSwitch } from './onSwitch';

/** Longer than a message and its answer take, in milliseconds. */
const A_WHILE = 100;

/** The real phone and the real plug-in. Only Flex itself is a fake. */
function create(log: EventLog): PhoneAtTest {
    const clock = new SimulatedClock();
    const embedded = new EmbeddedFlex(clock);
    const { flex } = embedded;
    const system = new FlexPhoneSystem(embedded.open, {
        settings: { flexAddress: FLEX, ...flags() },
        credentials: NO_CREDENTIALS,
        clock,
        emit: log.emit,
        userId: '005000000000001AAA',
        audio: quietAudio(),
        storage: new FakeStoredText(),
        log: (line) => {
            if (line.startsWith('ignored')) throw new Error(line);
        }
    });
    const settle = (): Promise<void> => clock.pass(A_WHILE);
    const acts: Readonly<Record<Exclude<FarEndAct, 'hold' | 'resume'>, (taskSid: string) => void>> = {
        answer: (taskSid) => flex.customerAnswers(taskSid),
        busy: (taskSid) => flex.cancel(taskSid, 45303),
        reject: (taskSid) => flex.cancel(taskSid, 31603),
        hangUp: (taskSid) => flex.customerLeaves(taskSid)
    };
    return {
        ...onSwitch(system, log, {
            settle,
            ring: (from) => void flex.offer({ attributes: { direction: 'inbound', from: from ?? 'anonymous' } }),
            farEnd: (taskSid, act) => acts[act](taskSid)
        }),
        async ringLimited() {
            const attributes = { from: 'whatsapp:+447814256404', name: 'Fred Bloggs' };
            flex.offer({ channel: 'chat', channelType: 'whatsapp', attributes });
            await settle();
            return log.of('Delivered').at(-1)!.connection;
        },
        async loseLink() {
            flex.setConnected(false);
            await settle();
        },
        async regainLink() {
            flex.setConnected(true);
            await settle();
        }
    };
}

export const flex: Implementation = {
    name: 'flex',
    descriptor,
    features: {
        ...PLAIN_FEATURES,
        mute: true,
        dtmf: true,
        secondCall: false,
        setAttributes: true,
        completeInteraction: true
    },
    abilities: ['linkBreaks', 'limitsCalls'],
    create,
    async start(phone) {
        phone.system.start();
        await phone.settle();
    }
};
