import type { DeviceCall } from '../../../deviceCall';
import type {
    Activity,
    ConferenceOptions,
    Directory,
    LegMedia,
    Reservation,
    ReservationStatus,
    TaskOptions,
    VoiceDevice,
    Worker
} from '../../contactCenter';
import { Emitter } from './emitter';
import { FakeTask } from './fakeTask';
import type { Asked, FakeTransfer } from './fakeTask';
import { FakeDevice, FakeVoiceCall } from './fakeVoice';

const WORKER = 'WK00000000000000000000000000000001';
export const COLLEAGUE = 'WK00000000000000000000000000000002';
export const QUEUE = 'WQ00000000000000000000000000000003';

export class FakeReservation extends Emitter implements Reservation {
    readonly sid: string;
    status: ReservationStatus = 'pending';
    readonly task: FakeTask;
    readonly dateCreated = new Date(1_690_000_000_000);
    readonly dateUpdated = new Date(1_690_000_060_000);
    canceledReasonCode?: number;
    leg: FakeVoiceCall | null = null;
    instructed: ConferenceOptions | null = null;
    endsOnExit = true;
    private readonly twilio: FakeTwilio;

    constructor(sid: string, task: FakeTask, twilio: FakeTwilio) {
        super();
        this.sid = sid;
        this.task = task;
        this.twilio = twilio;
    }

    become(status: ReservationStatus): void {
        this.status = status;
        if (!['pending', 'accepted', 'wrapping'].includes(status)) this.twilio.worker.reservations.delete(this.sid);
        this.emit(status === 'wrapping' ? 'wrapup' : status, this);
    }

    async accept(): Promise<void> {
        await this.request('accept');
        this.become('accepted');
    }

    async reject(): Promise<void> {
        await this.request('reject');
        this.become('rejected');
    }

    async conference(options: ConferenceOptions): Promise<void> {
        await this.request('conference');
        this.instructed = options;
        this.twilio.call(this, options);
    }

    async wrap(): Promise<void> {
        await this.request('wrap');
        this.become('wrapping');
    }

    async complete(): Promise<void> {
        await this.request('complete');
        this.become('completed');
    }

    async updateParticipant({ endConferenceOnExit }: { endConferenceOnExit: boolean }): Promise<void> {
        await this.request(endConferenceOnExit ? 'ends the conference' : 'may leave the conference');
        this.endsOnExit = endConferenceOnExit;
    }

    fetchLatestVersion(): Promise<void> {
        return Promise.resolve();
    }

    private request(what: string): Promise<void> {
        return new Promise((resolve) => {
            this.twilio.asked(what);
            resolve();
        });
    }
}

class FakeWorker extends Emitter implements Worker {
    readonly sid = WORKER;
    readonly workspaceSid = 'WS1';
    attributes: unknown = { contact_uri: 'client:ada' };
    activity: Activity;
    readonly activities: Map<string, Activity>;
    readonly reservations = new Map<string, FakeReservation>();
    readonly tokens: string[];
    private readonly twilio: FakeTwilio;

    constructor(token: string, twilio: FakeTwilio, before: FakeWorker | undefined) {
        super();
        this.tokens = [token];
        this.twilio = twilio;
        const activity = (sid: string, name: string, available: boolean): Activity => ({
            sid,
            name,
            available,
            setAsCurrent: () => this.twilio.choose(sid)
        });
        const all = [
            activity('WA1', 'Available', true),
            activity('WA2', 'Offline', false),
            activity('WA3', 'Break', false)
        ];
        this.activities = new Map(all.map((one) => [one.sid, one]));
        this.activity = all.find(({ sid }) => sid === before?.activity.sid) ?? all[0];
        if (before) for (const [sid, one] of before.reservations) this.reservations.set(sid, one);
    }

    async createTask(to: string, from: string, _: string, __: string, options: TaskOptions): Promise<string> {
        this.twilio.asked(`createTask ${to}`);
        if (this.twilio.refusesTasks) throw new Error('Request failed with status code 400');
        const attributes = { ...options.attributes, outbound_to: to, from };
        return Promise.resolve(this.twilio.createTask(options.taskChannelUniqueName, attributes));
    }

    updateToken(token: string): void {
        this.tokens.push(token);
    }

    disconnect(): void {
        this.tokens.push('disconnected');
    }
}

/** Twilio as one agent's browser sees it, without any network. */
export class FakeTwilio {
    workers: FakeWorker[] = [];
    devices: FakeDevice[] = [];
    readonly requests: string[] = [];
    /** Fails a request. */
    refuses: (request: string) => boolean = () => false;
    refusesTasks = false;
    /** TaskRouter creates a task, but does not reserve it for the agent. */
    reservesNothing = false;
    reachable = true;
    readonly reservations = new Map<string, FakeReservation>();
    readonly media = { opened: 0, watched: [] as string[] };
    private ids = 0;
    private before: FakeWorker | undefined;

    get worker(): FakeWorker {
        return this.workers.at(-1)!;
    }

    get device(): FakeDevice {
        return this.devices.at(-1)!;
    }

    readonly createWorker = (token: string): Worker => {
        const worker = new FakeWorker(token, this, this.workers.at(-1) ?? this.before);
        this.workers.push(worker);
        queueMicrotask(() => this.reachable && worker.emit('ready', worker));
        return worker;
    };

    readonly createDevice = (token: string): VoiceDevice => {
        const device = new FakeDevice(token);
        this.devices.push(device);
        return device;
    };

    readonly directory = (): Directory => ({
        workers: (name) => Promise.resolve(name === '1003' ? [COLLEAGUE] : []),
        queues: (name) => Promise.resolve(name === 'Support' ? [QUEUE] : [])
    });

    readonly legMedia: LegMedia = {
        open: () => {
            this.media.opened += 1;
            return Promise.resolve();
        },
        watch: (call: DeviceCall) => this.media.watched.push(call.connection.callId),
        close: () => undefined
    };

    readonly asked: Asked = (request) => {
        this.requests.push(request);
        if (this.refuses(request)) throw new Error(`Request failed: ${request}`);
    };

    /** The requests since the last call. */
    news(): string[] {
        return this.requests.splice(0);
    }

    /** A task is offered to the agent. */
    offer(attributes: unknown, channel = 'voice'): FakeReservation {
        const reservation = this.reserve(new FakeTask(this.sid('WT'), channel, attributes, this.asked));
        this.worker.emit('reservationCreated', reservation);
        return reservation;
    }

    /** The same task again, to the same agent. */
    offerAgain({ task }: FakeReservation): FakeReservation {
        const reservation = this.reserve(task);
        this.worker.emit('reservationCreated', reservation);
        return reservation;
    }

    createTask(channel: string, attributes: object): string {
        const task = new FakeTask(this.sid('WT'), channel, attributes, this.asked);
        if (!this.reservesNothing) queueMicrotask(() => this.worker.emit('reservationCreated', this.reserve(task)));
        return task.sid;
    }

    /** Twilio calls the browser for a reservation. */
    call(reservation: FakeReservation, { to }: ConferenceOptions): void {
        const parameters = new URLSearchParams(to?.split('?')[1] ?? '');
        const isOutgoing = String((reservation.task.attributes as { direction?: unknown }).direction) === 'outbound';
        reservation.leg = new FakeVoiceCall(
            parameters,
            () => {
                if (!isOutgoing) reservation.become('accepted');
            },
            () => this.left(reservation)
        );
        queueMicrotask(() => this.device.emit('incoming', reservation.leg));
    }

    of(callId: string): FakeReservation {
        const found = [...this.reservations.values()].filter(({ task }) => task.sid === callId).at(-1);
        if (!found) throw new Error(`no reservation of ${callId}`);
        return found;
    }

    /** The transfer of a consultation. */
    transfer(sid: string): FakeTransfer | undefined {
        return (
            [...this.reservations.values()]
                .map(({ task }) => task.transfers.outgoing)
                .find((transfer) => transfer?.sid === sid) ?? undefined
        );
    }

    /** The customer hangs up. */
    hangUp(reservation: FakeReservation): void {
        if (reservation.status === 'pending') reservation.become('canceled');
        else reservation.leg?.disconnect();
    }

    /** The number that was dialed does not answer. */
    fail(reservation: FakeReservation, code: number): void {
        reservation.canceledReasonCode = code;
        reservation.become('canceled');
        reservation.leg?.disconnect();
    }

    /** The same Twilio for another page of the agent. */
    inherit({ reservations, worker }: FakeTwilio): void {
        this.before = worker;
        for (const [sid, one] of reservations) this.reservations.set(sid, one);
    }

    async choose(sid: string): Promise<void> {
        this.asked(`activity ${sid}`);
        this.worker.activity = this.worker.activities.get(sid)!;
        this.worker.emit('activityUpdated', this.worker);
        return Promise.resolve();
    }

    loseLink(): void {
        this.reachable = false;
        this.worker.emit('disconnected', { message: 'Connection lost' });
    }

    regainLink(): void {
        this.reachable = true;
        this.worker.emit('ready', this.worker);
    }

    private left(reservation: FakeReservation): void {
        if (reservation.status === 'accepted') reservation.become('wrapping');
        else if (reservation.status === 'pending') {
            reservation.canceledReasonCode = 45306;
            reservation.become('canceled');
        }
    }

    private reserve(task: FakeTask): FakeReservation {
        const reservation = new FakeReservation(this.sid('WR'), task, this);
        this.reservations.set(reservation.sid, reservation);
        this.worker.reservations.set(reservation.sid, reservation);
        return reservation;
    }

    private sid(kind: string): string {
        this.ids += 1;
        return `${kind}${String(this.ids).padStart(32, '0')}`;
    }
}
