import { explanation } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../../clock';
import type { Log } from '../../log';
import { PhoneSystemError } from '../phoneSystem';
import type { LegMedia, VoiceCall } from './contactCenter';
import { asked } from './requests';

/** A parameter of the address that Twilio calls the browser at. It comes back with the call. */
export const RESERVATION = 'crmConnectReservation';
/** The same in Flex: each browser answers only the calls that it has asked for. */
export const FLEX_SESSION = 'flex_session_identifier';
/** How long Twilio may take to call the browser, in milliseconds. */
const CALLED_WITHIN_MS = 20_000;

export interface LegsParts {
    readonly clock: Clock;
    readonly log: Log;
    readonly media: LegMedia;
}

/** The browser's part of a conference. */
export interface Leg {
    /** Twilio's sid of it. */
    readonly callSid: string;
    readonly call: VoiceCall;
    /** `lost`: it did not end, but its audio was lost. */
    onOver(over: (lost: boolean) => void): void;
}

interface Waiting {
    reservationSid: string | null;
    readonly arrive: (call: VoiceCall) => void;
    readonly arrived: Promise<VoiceCall>;
    readonly give: (why: PhoneSystemError) => void;
}

const callOver = (): PhoneSystemError => new PhoneSystemError('invalidState', 'callOver');

/**
 * The calls from Twilio to this browser. It takes part in one conference at a time: the library ends a call when another one is answered.
 * ```
 *   free --open: microphone--> waiting --bring: instruct Twilio, its call arrives--> answered --over--> free
 * ```
 */
export class Legs {
    private readonly parts: LegsParts;
    private waiting: Waiting | null = null;
    private current: Leg | null = null;
    /** A call that nobody here has asked for, as a workflow does that calls its workers. */
    private unclaimed: VoiceCall | null = null;

    constructor(parts: LegsParts) {
        this.parts = parts;
    }

    get isFree(): boolean {
        return !this.waiting && !this.current;
    }

    get hasUnclaimed(): boolean {
        return this.unclaimed !== null;
    }

    /** Twilio has been asked to call, or will be. */
    awaits(reservationSid: string): boolean {
        return this.waiting?.reservationSid === reservationSid;
    }

    /** Takes the only place, and opens the microphone. Throws invalidState if there is a call. */
    async open(): Promise<void> {
        if (!this.isFree) throw new PhoneSystemError('invalidState', 'callUp');
        let arrive: (call: VoiceCall) => void = () => undefined;
        let give: (why: PhoneSystemError) => void = () => undefined;
        const arrived = new Promise<VoiceCall>((resolve, reject) => {
            arrive = resolve;
            give = reject;
        });
        // nobody may be waiting for it yet
        arrived.catch(() => undefined);
        const waiting: Waiting = { reservationSid: null, arrive, give, arrived };
        this.waiting = waiting;
        try {
            await this.parts.media.open();
        } catch (thrown) {
            this.abandon();
            throw thrown;
        }
        if (this.waiting !== waiting) {
            this.parts.media.close();
            throw callOver();
        }
    }

    /** Nobody waits for the call any longer. */
    abandon(): void {
        const { waiting } = this;
        if (!waiting) return;
        this.waiting = null;
        this.parts.media.close();
        waiting.give(callOver());
    }

    /** Has Twilio call this browser, and answers. `instruct` asks Twilio for it, and is not needed if it has called already. */
    async bring(reservationSid: string, instruct: () => Promise<unknown>): Promise<Leg> {
        const { waiting, unclaimed } = this;
        if (!waiting) throw callOver();
        waiting.reservationSid = reservationSid;
        const { clock } = this.parts;
        const tooLate = clock.after(CALLED_WITHIN_MS, () =>
            waiting.give(new PhoneSystemError('timeout', explanation('noAnswer', CALLED_WITHIN_MS / 1000)))
        );
        try {
            if (unclaimed) waiting.arrive(unclaimed);
            else await asked(instruct());
            const leg = await this.answer(await waiting.arrived);
            if (this.waiting === waiting) this.waiting = null;
            return leg;
        } catch (thrown) {
            if (this.waiting === waiting) this.abandon();
            throw thrown;
        } finally {
            tooLate();
        }
    }

    /** A call from Twilio. */
    incoming(call: VoiceCall): void {
        const reservationSid = call.customParameters.get(RESERVATION);
        const isAsked = reservationSid !== undefined || call.customParameters.has(FLEX_SESSION);
        const { waiting } = this;
        if (waiting?.reservationSid && (isAsked ? reservationSid === waiting.reservationSid : true))
            return waiting.arrive(call);
        if (isAsked) {
            this.parts.log('ignored a call from Twilio that another browser has asked for');
            return call.ignore();
        }
        if (this.unclaimed || this.current) return call.ignore();
        this.unclaimed = call;
        const gone = (): void => {
            if (this.unclaimed === call) this.unclaimed = null;
        };
        call.on('cancel', gone);
        call.on('disconnect', gone);
        call.on('accept', gone);
        return undefined;
    }

    /** Hangs up. */
    end(): void {
        this.abandon();
        this.current?.call.disconnect();
    }

    private answer(call: VoiceCall): Promise<Leg> {
        return new Promise((resolve, reject) => {
            let over: ((lost: boolean) => void) | null = null;
            let isOver = false;
            let lost = false;
            const leg: Leg = {
                callSid: call.parameters['CallSid'] ?? '',
                call,
                onOver: (heard) => {
                    over = heard;
                    if (isOver) heard(lost);
                }
            };
            const end = (): void => {
                if (isOver) return;
                isOver = true;
                if (this.current === leg) this.current = null;
                this.parts.media.close();
                reject(callOver());
                over?.(lost);
            };
            call.on('accept', () => resolve(leg));
            call.on('disconnect', end);
            call.on('cancel', end);
            call.on('reject', end);
            call.on('error', (error: { readonly message?: string } | undefined) => {
                this.parts.log(`Twilio's call: ${error?.message ?? 'error'}`);
                lost = true;
            });
            this.current = leg;
            call.accept();
        });
    }
}
