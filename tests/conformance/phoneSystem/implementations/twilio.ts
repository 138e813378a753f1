import { twilio as descriptor } from '../../../../frame/phone/twilio/descriptor';
import { AgentAtTwilio } from '../../../../frame/phone/twilio/__tests__/fakes/agentAtTwilio';
import type { FakeTwilio } from '../../../../frame/phone/twilio/__tests__/fakes/fakeTwilio';
import type { EventLog } from '../eventLog';
import type { FarEndAct, Implementation, PhoneAtTest } from '../phoneAtTest';

const BUSY = 45303;
const DECLINED = 31603;

/** A consultation's far end is a colleague. */
const COLLEAGUE: Partial<Record<FarEndAct, (twilio: FakeTwilio, sid: string) => void>> = {
    answer: (twilio, sid) => twilio.transfer(sid)!.complete(),
    busy: (twilio, sid) => twilio.transfer(sid)!.fail('worker is busy')
};

const CUSTOMER: Partial<Record<FarEndAct, (twilio: FakeTwilio, sid: string) => void>> = {
    answer: (twilio, sid) => twilio.of(sid).become('accepted'),
    busy: (twilio, sid) => twilio.fail(twilio.of(sid), BUSY),
    reject: (twilio, sid) => twilio.fail(twilio.of(sid), DECLINED),
    hangUp: (twilio, sid) => twilio.hangUp(twilio.of(sid))
};

function create(log: EventLog): PhoneAtTest {
    const agent = new AgentAtTwilio(log.emit);
    const { system, twilio } = agent;
    const settle = (): Promise<void> => agent.pass(10);
    const impossible = (): never => {
        throw new Error('not possible with Twilio');
    };
    return {
        system,
        log,
        settle,
        async ring(from) {
            const { task } = twilio.offer(from === null ? { from: 'anonymous' } : { from });
            await settle();
            return agent.connection(task.sid);
        },
        // a chat has no audio
        async ringLimited() {
            const { task } = twilio.offer({ from: '07814256404' }, 'chat');
            await settle();
            return agent.connection(task.sid);
        },
        execute: (command) => agent.do(command),
        async farEnd({ callId }, act) {
            const does = twilio.transfer(callId) ? COLLEAGUE[act] : CUSTOMER[act];
            (does ?? impossible)(twilio, callId);
            await settle();
        },
        async loseLink() {
            twilio.loseLink();
            await settle();
        },
        async regainLink() {
            twilio.regainLink();
            await settle();
        },
        sounds: impossible,
        messages: impossible,
        otherDevice: impossible
    };
}

export const twilio: Implementation = {
    name: 'Twilio',
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
        secondCall: false,
        signIn: false,
        lamps: false,
        setAttributes: true,
        completeInteraction: true,
        transfersByName: true
    },
    abilities: ['linkBreaks', 'limitsCalls'],
    create,
    async start(phone) {
        phone.system.start();
        await phone.settle();
    }
};
