import type { IncomingRTCSessionEvent, RTCSessionEvent, UA } from 'jssip/lib/UA';
import type {
    Explanation,
    Features,
    NotConnectedReason,
    SnapshotCall
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { thrownInWords } from '../../log';
import { CallTable } from '../callTable';
import type { Credentials } from '../credentials';
import { PhoneSystemError } from '../phoneSystem';
import type { PhoneSystem, PhoneSystemCommand, PhoneSystemContext } from '../phoneSystem';
import type { SipSettings } from './descriptor';
import { Identities } from './identities';
import { SipCalls } from './sipCalls';
import type { Microphone, MicrophoneAccess, MicrophoneParts } from './microphone';
import { peerConnection } from './peerConnection';
import { Registration } from './registration';
import type { RegistrationParts } from './registration';
import { SipTransfers } from './sipTransfers';
import type { SipCall } from './sipCall';

const FEATURES: Features = {
    answer: true,
    decline: true,
    hold: true,
    mute: true,
    dtmf: true,
    singleStepTransfer: true,
    consultationTransfer: true,
    secondCall: true,
    signIn: true,
    demo: false
};

/** The browser, as far as a telephone needs it. */
export interface SipParts extends Pick<RegistrationParts, 'openSocket' | 'createAgent'> {
    readonly microphone: (parts: Pick<MicrophoneParts, 'audio' | 'log' | 'onTrouble' | 'onTroubleOver'>) => Microphone;
    /** Calls back when the network is there again; the answer ends it. */
    readonly onOnline: (back: () => void) => () => void;
}

/** What an extension may be called: the user part of a SIP address (RFC 3261, section 25.1), without what must be escaped. */
const USER = /^[a-z0-9._+*~!-]{1,60}$/i;

/**
 * A telephone in the browser: SIP over WebSocket, sound over WebRTC. The agent signs in with a number and a password of the
 * switch's own; they are kept in memory only, so that a page that is loaded anew asks again.
 */
export class SipPhoneSystem implements PhoneSystem {
    private readonly context: PhoneSystemContext<SipSettings>;
    private readonly parts: SipParts;
    private readonly table = new CallTable<SipCall>();
    private readonly microphone: Microphone;
    private readonly line: SipCalls;
    private readonly transfers: SipTransfers;
    private registration: Registration | null = null;
    private agent: UA | null = null;
    private running = false;
    private blocked = false;
    private endOnline: () => void = () => undefined;

    constructor(parts: SipParts, context: PhoneSystemContext<SipSettings>) {
        const { settings, audio, log, clock } = context;
        this.parts = parts;
        this.context = context;
        const emit: PhoneSystemContext['emit'] = (event) => {
            if (this.running) context.emit(event);
        };
        this.microphone = parts.microphone({
            audio,
            log,
            onTrouble: (reason) => emit({ event: 'Trouble', at: clock.now(), reason }),
            onTroubleOver: (reason) => emit({ event: 'TroubleOver', at: clock.now(), reason })
        });
        this.line = new SipCalls({
            domain: settings.sipDomain,
            table: this.table,
            identities: new Identities(settings.trustAssertedIdentity),
            microphone: this.microphone,
            clock,
            log,
            audio,
            peerConnection: peerConnection(settings.iceServers, log),
            emit,
            agent: () => this.reachableAgent(),
            isLinked: () => this.agent?.isConnected() ?? false,
            onStalled: () => this.registration?.doubt()
        });
        this.transfers = new SipTransfers({ line: this.line, table: this.table, domain: settings.sipDomain });
    }

    start(): void {
        this.running = true;
        this.context.emit({ event: 'Features', at: this.context.clock.now(), features: FEATURES });
        // the sound of a call lives in its page: one that was left is over
        this.context.emit({ event: 'Snapshot', at: this.context.clock.now(), calls: [] });
        this.context.credentials.ask((given) => this.signIn(given));
        this.askToSignIn();
        this.endOnline = this.parts.onOnline(() => this.registration?.doubt());
        this.microphone.watch((access) => this.heedAccess(access));
    }

    async stop(): Promise<void> {
        this.running = false;
        this.endOnline();
        await this.endRegistration();
    }

    snapshot(): readonly SnapshotCall[] | null {
        return this.running ? this.table.snapshot : null;
    }

    execute(command: PhoneSystemCommand): Promise<unknown> {
        return new Promise((resolve) => resolve(this.carryOut(command)));
    }

    private carryOut(command: PhoneSystemCommand): unknown {
        if (!this.running) throw new PhoneSystemError('notConnected');
        const { line, table, transfers } = this;
        switch (command.command) {
            case 'makeCall':
                return line.makeCall(command.to, command);
            case 'answer':
                return line.answer(table.find(command.connection));
            case 'clear':
                return line.clear(table.find(command.connection), command.cause);
            case 'hold':
                return line.hold(table.find(command.connection));
            case 'retrieve':
                return line.retrieve(table.find(command.connection));
            case 'setMicrophoneMute':
                return line.mute(table.find(command.connection), command.on);
            case 'generateDigits':
                return line.sendDigits(table.find(command.connection), command.digits);
            case 'singleStepTransfer':
                return transfers.singleStep(table.find(command.connection), command.to);
            case 'consult':
                return transfers.consult(table.find(command.connection), command);
            case 'transfer':
                return transfers.join(table.find(command.held), table.find(command.active));
            case 'alternate':
                return transfers.alternate(table.find(command.held), table.find(command.active));
            case 'reconnect':
                return transfers.reconnect(table.find(command.held), table.find(command.active));
            case 'signOut':
                return this.signOut();
            case 'connect':
                return this.connect();
            case 'demoPlaceCall':
            case 'demoFarEnd':
                throw new PhoneSystemError('unsupported');
        }
    }

    private async signIn({ user, password }: Credentials): Promise<void> {
        if (!this.running) throw new PhoneSystemError('notConnected');
        if (!USER.test(user)) throw new PhoneSystemError('malformed', 'notExtension');
        this.expectNoCalls();
        await this.endRegistration();
        const { settings, log, clock } = this.context;
        const { createAgent, openSocket } = this.parts;
        const registration = new Registration({
            url: settings.sipServer,
            clock,
            log,
            openSocket,
            createAgent,
            tell: (link) => {
                if (this.running && !this.blocked) this.context.emit({ event: 'LinkState', at: clock.now(), ...link });
            },
            callsUp: () => this.table.all.length > 0,
            refusal: (invite) => this.line.refusal(invite),
            onUp: (agent) => this.up(agent, user)
        });
        this.registration = registration;
        try {
            await registration.begin({ user, password, domain: settings.sipDomain });
        } catch (thrown) {
            if (thrown instanceof PhoneSystemError) throw thrown;
            this.registration = null;
            this.tellLink('denied', 'notConfigured', { detail: thrownInWords(thrown) });
            throw new PhoneSystemError('hostError', { detail: thrownInWords(thrown) });
        }
    }

    private async signOut(): Promise<void> {
        this.expectNoCalls();
        await this.endRegistration();
        this.askToSignIn();
    }

    private async connect(): Promise<void> {
        if (!this.registration || this.registration.isOff) {
            this.askToSignIn();
            throw new PhoneSystemError('notConnected');
        }
        await this.registration.tryNow();
    }

    private expectNoCalls(): void {
        if (this.table.all.length > 0) throw new PhoneSystemError('invalidState', 'callUp');
    }

    private async endRegistration(): Promise<void> {
        const { registration } = this;
        this.registration = null;
        this.agent = null;
        await registration?.end();
    }

    private up(agent: UA, deviceId: string): void {
        if (this.agent !== agent) {
            this.agent = agent;
            agent.on('newRTCSession', (event: RTCSessionEvent) => {
                // our own calls are known before: only those of others come as news
                if ((event.originator as string) === 'remote') this.line.ring(event as IncomingRTCSessionEvent);
            });
        }
        this.line.deviceId = deviceId;
        this.tellUp();
        this.line.catchUp();
    }

    private tellUp(): void {
        if (!this.running || this.blocked) return;
        const at = this.context.clock.now();
        const { emit } = this.context;
        emit({ event: 'LinkState', at, state: 'up' });
        emit({ event: 'InService', at, deviceId: this.line.deviceId });
        emit({ event: 'Snapshot', at, calls: this.table.snapshot });
    }

    private tellLink(state: 'denied' | 'down', reason: NotConnectedReason, explanation: Explanation = {}): void {
        if (!this.running) return;
        const at = this.context.clock.now();
        this.context.emit({ event: 'LinkState', at, state, reason, ...explanation });
    }

    private askToSignIn(): void {
        if (!this.blocked) this.tellLink('denied', 'signInNeeded');
    }

    /** S2: a phone without a microphone is not available, whatever the link says. */
    private heedAccess(access: MicrophoneAccess): void {
        const blocked = access === 'denied';
        if (blocked === this.blocked) return;
        this.blocked = blocked;
        if (blocked) this.tellLink('denied', 'microphoneBlocked');
        else if (this.registration?.isUp) this.tellUp();
        else if (!this.registration || this.registration.isOff) this.askToSignIn();
        else void this.registration.tryNow().catch(() => undefined);
    }

    /** The stack, if a call can be made now. Without this look a call on a dead socket fails like one that was given up. */
    private reachableAgent(): UA {
        if (!this.agent || !this.registration?.isUp || !this.agent.isConnected()) {
            throw new PhoneSystemError('notConnected');
        }
        return this.agent;
    }
}
