import {
    explanation,
    explanationForLog
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type {
    DeviceEvent,
    TicketAnswer
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../../clock';
import { thrownInWords } from '../../log';
import type { Log } from '../../log';
import { BackOff } from '../backOff';
import { PendingResults } from '../pendingResults';
import { PhoneSystemError } from '../phoneSystem';
import type { Reservation, VoiceCall, VoiceDevice, Worker } from './contactCenter';
import { refusalOf } from './refusals';
import type { Refusal } from './refusals';

/** How long both libraries may take to connect, in milliseconds. They try again by themselves in the meantime. */
const CONNECTED_WITHIN_MS = 30_000;
/** The pause after a refusal that lasts until an administrator has changed something, in milliseconds. */
const LONG_PAUSE_MS = 120_000;
/** The pause before a token is asked for again while the last one is still valid, in milliseconds. */
const RENEW_AGAIN_MS = 15_000;
/** The least time between two tokens, in milliseconds: both libraries ask for one, and a token may end right away. */
const BETWEEN_TOKENS_MS = 5_000;
/** Twilio's errors about a token: invalid, expired. */
const TOKEN_ERRORS = [20101, 20104];

type LinkReport = Omit<Extract<DeviceEvent, { event: 'LinkState' }>, 'event' | 'at'>;

export interface TwilioSessionParts {
    readonly clock: Clock;
    readonly log: Log;
    /** From 0 to 1. */
    readonly random: () => number;
    readonly ticket: () => Promise<TicketAnswer>;
    readonly createWorker: (token: string) => Worker;
    readonly createDevice: (token: string) => VoiceDevice;
    readonly onLink: (link: LinkReport) => void;
    /** Connected, for the first time or again. The worker has its current reservations. */
    readonly onUp: (worker: Worker) => void;
    readonly onReserved: (reservation: Reservation) => void;
    /** TaskRouter could not reserve a task that the agent has made. */
    readonly onNotReserved: () => void;
    readonly onActivity: (worker: Worker) => void;
    readonly onIncoming: (call: VoiceCall) => void;
}

/**
 * The connection to TaskRouter and to Voice, both with the same token, which is renewed on both before it ends. A token that can't be
 * renewed ends no call: its audio goes on without it. Both libraries restore their connections by themselves, TaskRouter's with the
 * token that it was created with, so a worker that does not come back is replaced.
 */
export class TwilioSession {
    private readonly parts: TwilioSessionParts;
    private readonly backOff: BackOff;
    private readonly results = new PendingResults();
    private running = false;
    private token = '';
    private currentWorker: Worker | null = null;
    private device: VoiceDevice | null = null;
    private workerUp = false;
    private deviceUp = false;
    private up = false;
    /** The worker's reservations are known. */
    private synced = false;
    private triedBefore = false;
    private isAsking = false;
    private askedAt = -Infinity;
    private refusal: Refusal | null = null;
    private cancelTimer: () => void = () => undefined;
    private cancelRenewal: () => void = () => undefined;

    constructor(parts: TwilioSessionParts) {
        this.parts = parts;
        this.backOff = new BackOff(parts.random);
    }

    get isUp(): boolean {
        return this.up;
    }

    /** The token of now, for requests beside the worker's. */
    get currentToken(): string {
        return this.token;
    }

    /** Throws notConnected. */
    get worker(): Worker {
        if (!this.up || !this.currentWorker) throw new PhoneSystemError('notConnected');
        return this.currentWorker;
    }

    begin(): void {
        if (this.running) return;
        this.running = true;
        this.connect();
    }

    /** Tries now instead of after the pause. Resolves when the phone is connected. */
    tryNow(): Promise<void> {
        if (this.up) return Promise.resolve();
        const result = this.results.next();
        this.running = true;
        this.connect();
        return result;
    }

    /** Closes both connections. Reports nothing. */
    end(): void {
        this.running = false;
        this.cancelTimer();
        this.cancelRenewal();
        this.currentWorker?.disconnect();
        this.device?.destroy();
        this.currentWorker = null;
        this.device = null;
        this.workerUp = false;
        this.deviceUp = false;
        this.up = false;
        this.results.fail(new PhoneSystemError('notConnected'));
    }

    /** The agent works elsewhere, so this page does not try again by itself. */
    giveUp(): void {
        this.end();
        this.parts.onLink({ state: 'denied', reason: 'replaced' });
    }

    private connect(): void {
        const { clock, onLink } = this.parts;
        this.cancelTimer();
        onLink({ state: 'connecting', reason: this.triedBefore ? 'linkDown' : 'starting' });
        this.triedBefore = true;
        this.cancelTimer = clock.after(CONNECTED_WITHIN_MS, () =>
            this.fail({
                reason: 'linkDown',
                why: explanation('connectionSlow', CONNECTED_WITHIN_MS / 1000),
                lasting: false
            })
        );
        void this.renew();
    }

    /** A library says that its token ends soon, or is over. */
    private renewSoon(): void {
        if (this.isAsking) return;
        const { clock } = this.parts;
        const wait = this.askedAt + BETWEEN_TOKENS_MS - clock.elapsed();
        this.cancelRenewal();
        if (wait > 0) this.cancelRenewal = clock.after(wait, () => void this.renew());
        else void this.renew();
    }

    /** Asks Salesforce for a token, and gives it to both libraries. */
    private async renew(): Promise<void> {
        if (this.isAsking) return;
        this.isAsking = true;
        this.askedAt = this.parts.clock.elapsed();
        this.cancelRenewal();
        const answer = await this.parts.ticket();
        this.isAsking = false;
        if (!this.running) return;
        if (!('ticket' in answer)) return this.refused(refusalOf(answer));
        this.refusal = null;
        this.token = answer.ticket;
        try {
            this.useForWorker(answer.ticket);
            this.useForDevice(answer.ticket);
        } catch (thrown) {
            this.fail({ reason: 'ticketRefused', why: { detail: thrownInWords(thrown) }, lasting: true });
        }
    }

    private refused(refusal: Refusal): void {
        const { clock, log } = this.parts;
        this.refusal = refusal;
        log(`no token for Twilio: ${refusal.reason} ${explanationForLog(refusal.why)}`.trim());
        // the token from before may still be valid
        if (this.up) this.cancelRenewal = clock.after(RENEW_AGAIN_MS, () => void this.renew());
        else this.fail(refusal);
    }

    private fail({ reason, why, lasting }: Refusal): void {
        const { clock, random, onLink } = this.parts;
        const pause = lasting ? LONG_PAUSE_MS * (0.5 + random() / 2) : this.backOff.next();
        this.cancelTimer();
        this.cancelTimer = clock.after(pause, () => this.connect());
        onLink({ state: 'down', reason, ...why, retryAt: clock.now() + pause });
        this.results.fail(new PhoneSystemError('notConnected', why));
    }

    private useForWorker(token: string): void {
        if (this.currentWorker && this.workerUp) {
            this.currentWorker.updateToken(token);
            return;
        }
        this.currentWorker?.disconnect();
        this.synced = false;
        const worker = this.parts.createWorker(token);
        this.currentWorker = worker;
        const heard =
            <Given>(act: (given: Given) => void) =>
            (given: Given): void => {
                if (this.currentWorker === worker) act(given);
            };
        const whenSynced = <Given>(act: (given: Given) => void) => heard((given: Given) => this.synced && act(given));
        worker.on(
            'ready',
            heard(() => {
                this.workerUp = true;
                this.synced = false;
                this.check();
            })
        );
        worker.on(
            'disconnected',
            heard(() => {
                this.workerUp = false;
                this.check();
            })
        );
        worker.on(
            'error',
            heard((error) => this.parts.log(`TaskRouter: ${thrownInWords(error)}`))
        );
        worker.on(
            'tokenExpired',
            heard(() => this.renewSoon())
        );
        worker.on(
            'activityUpdated',
            whenSynced(() => this.parts.onActivity(worker))
        );
        worker.on('reservationCreated', whenSynced(this.parts.onReserved));
        worker.on('reservationFailed', whenSynced(this.parts.onNotReserved));
    }

    private useForDevice(token: string): void {
        if (this.device) {
            this.device.updateToken(token);
            if (!this.deviceUp) this.register(this.device);
            return;
        }
        const device = this.parts.createDevice(token);
        this.device = device;
        const heard =
            <Given>(act: (given: Given) => void) =>
            (given: Given): void => {
                if (this.device === device) act(given);
            };
        const setUp = (isUp: boolean) =>
            heard(() => {
                this.deviceUp = isUp;
                this.check();
            });
        device.on('registered', setUp(true));
        device.on('unregistered', setUp(false));
        device.on('incoming', heard(this.parts.onIncoming));
        device.on(
            'tokenWillExpire',
            heard(() => this.renewSoon())
        );
        device.on(
            'error',
            heard((error: { readonly code?: number; readonly message?: string }) => {
                this.parts.log(`Twilio Voice: ${error.code ?? ''} ${error.message ?? ''}`);
                if (TOKEN_ERRORS.includes(error.code ?? 0)) this.renewSoon();
            })
        );
        this.register(device);
    }

    private register(device: VoiceDevice): void {
        device.register().catch((thrown: unknown) => this.parts.log(`Twilio Voice: ${thrownInWords(thrown)}`));
    }

    /** Something about one of the two connections has changed. */
    private check(): void {
        const { onLink, onUp, clock } = this.parts;
        const { currentWorker } = this;
        const isUp = this.workerUp && this.deviceUp && currentWorker !== null;
        if (isUp && (!this.up || !this.synced)) {
            this.cancelTimer();
            this.backOff.reset();
            this.up = true;
            this.synced = true;
            onUp(currentWorker);
            this.results.succeed();
        } else if (!isUp && this.up) {
            this.up = false;
            const { refusal } = this;
            this.cancelTimer();
            if (refusal) return this.fail(refusal);
            onLink({ state: 'connecting', reason: 'linkDown' });
            this.cancelTimer = clock.after(CONNECTED_WITHIN_MS, () => this.connect());
        }
    }
}
