import type { ConnectionId } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { sip as descriptor } from '../../../../frame/phone/sip/descriptor';
import { MEASURE_EVERY_MS } from '../../../../frame/phone/media/qualityWatch';
import { AgentPhone } from '../../../../frame/phone/sip/__tests__/fakes/agentPhone';
import type { FakeSession } from '../../../../frame/phone/sip/__tests__/fakes/fakeSession';
import type { FakeSubscription } from '../../../../frame/phone/sip/__tests__/fakes/fakeSubscription';
import type { EventLog } from '../eventLog';
import type { DeviceAct, FarEndAct, Implementation, PhoneAtTest } from '../phoneAtTest';

/** A switch that accepts every request of the phone's sessions. */
class AgreeableSwitch {
    readonly phone: AgentPhone;
    /** The dialogs of other devices. */
    private readonly dialogs = new Map<string, string>();
    private readonly notified = new Set<FakeSubscription>();
    private readonly sessions = new Map<string, FakeSession>();
    /** The number of the stack's sessions that the switch has handled. */
    private seen = 0;
    private calls = 0;

    constructor(phone: AgentPhone) {
        this.phone = phone;
    }

    ring(from: string | null, headers: Record<string, string> = {}): ConnectionId {
        const callId = this.nextId();
        const [user, name] = from === null ? ['anonymous', 'Anonymous'] : [from, 'Fred'];
        this.sessions.set(callId, this.phone.agent.invite(callId, headers, user, name));
        return this.phone.connection(callId);
    }

    session({ callId }: ConnectionId): FakeSession {
        return this.sessions.get(callId)!;
    }

    private get dialogWatches(): FakeSubscription[] {
        return this.phone.subscriptions.filter(({ isActive, parts }) => isActive && parts.event === 'dialog');
    }

    /** Something happens at another device. Whoever has subscribed to its dialogs is notified. */
    otherDevice(device: string, act: DeviceAct): void {
        this.dialogs.set(device, DIALOG_STATES[act]);
        for (const one of this.dialogWatches) if (targetOf(one) === device) this.notify(one);
    }

    /** The mailbox has this many new messages. */
    messages(count: number): void {
        const [mailbox] = this.phone.subscriptions.filter(({ parts }) => parts.event === 'message-summary');
        mailbox.parts.onNotify(`Messages-Waiting: ${count > 0 ? 'yes' : 'no'}\r\nVoice-Message: ${count}/0\r\n`);
    }

    private notify(subscription: FakeSubscription): void {
        this.notified.add(subscription);
        const state = this.dialogs.get(targetOf(subscription)) ?? 'terminated';
        subscription.parts.onNotify(
            `<?xml version="1.0"?>
            <dialog-info xmlns="urn:ietf:params:xml:ns:dialog-info" version="0" state="full" entity="${subscription.parts.target}">
                <dialog id="1"><state>${state}</state></dialog>
            </dialog-info>`
        );
    }

    /** Accepts all requests since the last time. An outgoing call then rings at the far end. */
    async agree(): Promise<void> {
        for (let turn = 0; turn < 6; turn += 1) {
            await this.phone.pass(1);
            if (this.phone.agents.length === 0) return;
            for (const { session } of this.phone.agent.calls.slice(this.seen)) this.takeCall(session);
            for (const session of this.sessions.values()) answerRequests(session);
            for (const one of this.dialogWatches) if (!this.notified.has(one)) this.notify(one);
        }
        // The DTMF tones have been played by then.
        await this.phone.pass(5_000);
    }

    private takeCall(session: FakeSession): void {
        this.seen += 1;
        const callId = this.nextId();
        this.sessions.set(callId, session);
        session.remote_identity.uri.user = '1003';
        session.send(callId);
        session.progress();
    }

    private nextId(): string {
        this.calls += 1;
        return `call-${this.calls}`;
    }
}

const DIALOG_STATES: Readonly<Record<DeviceAct, string>> = { ring: 'early', answer: 'confirmed', hangUp: 'terminated' };

/** sip:1003@pbx.example */
const targetOf = ({ parts }: FakeSubscription): string => parts.target.slice(4, parts.target.indexOf('@'));

function answerRequests(session: FakeSession): void {
    if (session.isEnded()) return;
    if (session.asked.includes('answer') && !session.isEstablished()) session.establish();
    if (!session.isReadyToReOffer()) session.switchSays('ok');
    const { referHandlers } = session;
    session.referHandlers = null;
    referHandlers?.requestSucceeded();
    referHandlers?.accepted();
}

const ACTS: Readonly<Record<FarEndAct, (session: FakeSession) => void>> = {
    answer: (session) => session.establish(),
    busy: (session) => session.fail(486),
    reject: (session) => session.fail(603),
    hold: (session) => session.emit('hold', { originator: 'remote' }),
    resume: (session) => session.emit('unhold', { originator: 'remote' }),
    hangUp: (session) => (session.isEstablished() ? session.bye() : session.cancel())
};

interface SipAtTest extends PhoneAtTest {
    readonly phone: AgentPhone;
}

function create(log: EventLog): SipAtTest {
    const phone = new AgentPhone(log.emit, { voicemailNumber: '*97' });
    const pbx = new AgreeableSwitch(phone);
    return {
        phone,
        system: phone.system,
        log,
        settle: () => pbx.agree(),
        ring: (from) => Promise.resolve(pbx.ring(from)),
        ringLimited: () => Promise.resolve(pbx.ring('07814256404', { allow: 'INVITE, ACK, CANCEL, BYE' })),
        async execute(command) {
            const done = phone.do(command);
            // Awaited below. Until then, a rejection must not count as unhandled.
            done.catch(() => undefined);
            await pbx.agree();
            return done;
        },
        messages: (count) => Promise.resolve(pbx.messages(count)),
        otherDevice: (device, act) => Promise.resolve(pbx.otherDevice(device, act)),
        farEnd: (connection, act) => Promise.resolve(ACTS[act](pbx.session(connection))),
        async sounds(connection, how) {
            const media = pbx.session(connection).connection;
            if (media.connectionState !== 'connected') media.become('connected');
            for (let time = 0; time < 9; time += 1) {
                media.count(how === 'good' ? {} : { received: 70, lost: 30 });
                await phone.pass(MEASURE_EVERY_MS);
            }
        },
        async loseLink() {
            phone.socket.drop();
            await phone.pass(1);
        },
        async regainLink() {
            await phone.pass(1_500);
            phone.socket.accept();
            phone.agent.accept();
            await pbx.agree();
        }
    };
}

export const sip: Implementation = {
    name: 'SIP',
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
        signIn: true,
        voicemail: '*97',
        lamps: true,
        setAttributes: false,
        completeInteraction: false
    },
    abilities: ['farEndHolds', 'linkBreaks', 'limitsCalls', 'soundVaries', 'takesMessages'],
    create,
    async start(started) {
        const { phone } = started as SipAtTest;
        phone.system.start();
        await phone.signIn();
    }
};
