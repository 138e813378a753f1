import type { IncomingRTCSessionEvent, RTCSessionEvent, UA } from 'jssip/lib/UA';
import type {
    Explanation,
    NotConnectedReason,
    SnapshotCall
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { thrownInWords } from '../../log';
import { CallTable } from '../callTable';
import type { Credentials } from '../credentials';
import { watchNetwork } from '../networkWatch';
import type { NetworkWatchParts } from '../networkWatch';
import { PhoneSystemError } from '../phoneSystem';
import type { PhoneSystem, PhoneSystemCommand, PhoneSystemContext } from '../phoneSystem';
import type { SipSettings } from './descriptor';
import { ExchangeEvents } from './exchangeEvents';
import type { ExchangeEventsParts } from './exchangeEvents';
import { Identities } from './identities';
import type { SipConferenceParts } from './sipConference';
import { SipConference } from './sipConference';
import { SipCalls } from './sipCalls';
import type { Microphone, MicrophoneAccess, MicrophoneParts } from '../media/microphone';
import { peerConnection } from './peerConnection';
import { followRedirects } from './redirectedCalls';
import { Registration } from './registration';
import type { RegistrationParts } from './registration';
import { sipFeatures } from './sipFeatures';
import { SipTransfers } from './sipTransfers';
import type { SipCall } from './sipCall';

/** What a SIP phone needs from the browser. */
export interface SipParts
    extends
        Pick<RegistrationParts, 'openSocket' | 'createAgent' | 'random'>,
        Pick<SipConferenceParts, 'openMix'>,
        Pick<ExchangeEventsParts, 'subscribe'> {
    readonly microphone: (parts: Pick<MicrophoneParts, 'audio' | 'log' | 'onTrouble' | 'onTroubleOver'>) => Microphone;
    /** Calls back when the network is available again. Returns a function that stops it. */
    readonly network: Pick<NetworkWatchParts, 'page' | 'connection'>;
}

/** A valid extension: the user part of a SIP address (RFC 3261, section 25.1) without characters that need escaping. */
const USER = /^[a-z0-9._+*~!-]{1,60}$/i;

/**
 * A phone in the browser: SIP over WebSocket, audio over WebRTC. The agent signs in with an extension and a password of the
 * switch. They are kept in memory only, so the page asks again after it is reloaded.
 */
export class SipPhoneSystem implements PhoneSystem {
    private readonly context: PhoneSystemContext<SipSettings>;
    private readonly parts: SipParts;
    private readonly table = new CallTable<SipCall>();
    private readonly microphone: Microphone;
    private readonly calls: SipCalls;
    private readonly transfers: SipTransfers;
    private readonly conference: SipConference;
    private readonly exchange: ExchangeEvents;
    private registration: Registration | null = null;
    private agent: UA | null = null;
    private running = false;
    private blocked = false;
    private endNetworkWatch: () => void = () => undefined;

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
        this.calls = new SipCalls({
            domain: settings.sipDomain,
            table: this.table,
            identities: new Identities(settings.trustAssertedIdentity),
            microphone: this.microphone,
            clock,
            log,
            audio,
            peerConnection: () => peerConnection(settings.iceServers, context.credentials.iceServers(), log),
            codecs: settings.sipCodecs,
            pickupCode: settings.pickupCode,
            emit: (event) => {
                emit(event);
                this.conference.heed(event);
            },
            agent: () => this.reachableAgent(),
            isLinked: () => this.agent?.isConnected() ?? false,
            onStalled: () => this.registration?.checkLink()
        });
        this.exchange = new ExchangeEvents({ settings, clock, emit, subscribe: parts.subscribe });
        this.transfers = new SipTransfers({ calls: this.calls, table: this.table, domain: settings.sipDomain });
        this.conference = new SipConference({
            calls: this.calls,
            table: this.table,
            clock,
            log,
            openMix: parts.openMix,
            onBlocked: (about) => emit({ event: 'Trouble', at: clock.now(), reason: 'audioBlocked', about })
        });
    }

    start(): void {
        this.running = true;
        this.context.emit({
            event: 'Features',
            at: this.context.clock.now(),
            features: sipFeatures(this.context.settings)
        });
        // a call's media ends with its page, so there is no call from before
        this.context.emit({ event: 'Snapshot', at: this.context.clock.now(), calls: [] });
        this.context.credentials.ask((given) => this.signIn(given));
        this.askToSignIn();
        this.endNetworkWatch = watchNetwork({
            ...this.parts.network,
            clock: this.context.clock,
            onChanged: () => this.registration?.checkLinkNow(),
            onDoubt: () => this.registration?.checkLink()
        });
        this.microphone.watch((access) => this.onMicrophoneAccess(access));
    }

    async stop(): Promise<void> {
        this.running = false;
        this.endNetworkWatch();
        await this.endRegistration();
    }

    snapshot(): readonly SnapshotCall[] | null {
        return this.running ? this.table.snapshot : null;
    }

    execute(command: PhoneSystemCommand): Promise<unknown> {
        return new Promise((resolve) => resolve(this.perform(command)));
    }

    private perform(command: PhoneSystemCommand): unknown {
        if (!this.running) throw new PhoneSystemError('notConnected');
        const { calls, conference, table, transfers } = this;
        switch (command.command) {
            case 'makeCall':
                return calls.makeCall(command.to, command);
            case 'answer':
                return calls.answer(table.find(command.connection));
            case 'clear':
                return calls.clear(table.find(command.connection), command.cause);
            case 'hold':
                return calls.hold(table.find(command.connection));
            case 'retrieve':
                return calls.retrieve(table.find(command.connection));
            case 'setMicrophoneMute':
                return conference.mute(table.find(command.connection), command.on);
            case 'generateDigits':
                return calls.sendDigits(table.find(command.connection), command.digits);
            case 'singleStepTransfer':
                return transfers.singleStep(table.find(command.connection), command.to);
            case 'consult':
                return transfers.consult(table.find(command.connection), command);
            case 'transfer':
                return transfers.join(table.find(command.held), table.find(command.active));
            case 'alternate':
                return transfers.alternate(table.find(command.held), table.find(command.active));
            case 'conference':
                return conference.join(table.find(command.held), table.find(command.active));
            case 'reconnect':
                return transfers.reconnect(table.find(command.held), table.find(command.active));
            case 'monitor':
                return this.exchange.monitor(command.devices);
            case 'signOut':
                return this.signOut();
            case 'connect':
                return this.connect();
            case 'setAgentActivity':
            case 'setAttributes':
            case 'completeInteraction':
            case 'forgetEndedCalls':
            case 'escape':
                throw new PhoneSystemError('unsupported');
        }
    }

    private async signIn(credentials: Credentials): Promise<void> {
        const { user } = credentials;
        if (!this.running) throw new PhoneSystemError('notConnected');
        if (!USER.test(user)) throw new PhoneSystemError('malformed', 'notExtension');
        const renewed = this.registration?.renew(credentials);
        if (renewed) return renewed;
        this.expectNoCalls();
        await this.endRegistration();
        const { settings, log, clock } = this.context;
        const { createAgent, openSocket, random } = this.parts;
        const registration = new Registration({
            settings,
            random,
            clock,
            log,
            openSocket,
            createAgent,
            onLink: (link) => {
                if (this.running && !this.blocked) this.context.emit({ event: 'LinkState', at: clock.now(), ...link });
            },
            hasCalls: () => this.table.all.length > 0,
            refusal: (invite) => this.calls.refusal(invite),
            onUp: (agent) => this.up(agent, user)
        });
        this.registration = registration;
        try {
            await registration.begin(credentials);
        } catch (thrown) {
            if (thrown instanceof PhoneSystemError) throw thrown;
            this.registration = null;
            this.reportLink('denied', 'notConfigured', { detail: thrownInWords(thrown) });
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
        this.exchange.end();
        await registration?.end();
    }

    private up(agent: UA, deviceId: string): void {
        if (this.agent !== agent) {
            this.agent = agent;
            const { followRedirects: rule, sipDomain: domain } = this.context.settings;
            followRedirects(agent, { rule, domain, onFollowed: (callId, place) => this.calls.sentOn(callId, place) });
            agent.on('newRTCSession', (event: RTCSessionEvent) => {
                // outgoing calls are known already
                if ((event.originator as string) === 'remote') this.calls.ring(event as IncomingRTCSessionEvent);
            });
        }
        this.calls.deviceId = deviceId;
        this.reportUp();
        this.calls.catchUp();
        this.exchange.up(agent, deviceId);
    }

    private reportUp(): void {
        if (!this.running || this.blocked) return;
        const at = this.context.clock.now();
        const { emit } = this.context;
        emit({ event: 'LinkState', at, state: 'up' });
        emit({ event: 'InService', at, deviceId: this.calls.deviceId });
        emit({ event: 'Snapshot', at, calls: this.table.snapshot });
    }

    private reportLink(state: 'denied' | 'down', reason: NotConnectedReason, explanation: Explanation = {}): void {
        if (!this.running) return;
        const at = this.context.clock.now();
        this.context.emit({ event: 'LinkState', at, state, reason, ...explanation });
    }

    private askToSignIn(): void {
        if (!this.blocked) this.reportLink('denied', 'signInNeeded');
    }

    /** S2: a phone without a microphone is not available, whatever the state of the link. */
    private onMicrophoneAccess(access: MicrophoneAccess): void {
        const blocked = access === 'denied';
        if (blocked === this.blocked) return;
        this.blocked = blocked;
        if (blocked) this.reportLink('denied', 'microphoneBlocked');
        else if (this.registration?.isUp) this.reportUp();
        else if (!this.registration || this.registration.isOff) this.askToSignIn();
        else void this.registration.tryNow().catch(() => undefined);
    }

    /** The stack, if a call can be made now. Without this check, a call on a dead socket fails as if it had been canceled. */
    private reachableAgent(): UA {
        if (!this.agent || !this.registration?.isUp || !this.agent.isConnected()) {
            throw new PhoneSystemError('notConnected');
        }
        return this.agent;
    }
}
