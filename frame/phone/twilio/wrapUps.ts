import type { ConnectionId } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../../clock';
import { thrownInWords } from '../../log';
import type { Log } from '../../log';
import type { Reservation } from './contactCenter';
import { asked, changeAttributes } from './requests';
import { taskAttributes } from './taskFacts';

/** How long TaskRouter may take to notice that the agent has left, in milliseconds. */
const NOTICED_WITHIN_MS = 5_000;

export interface WrapUpsParts {
    readonly clock: Clock;
    readonly log: Log;
    readonly deviceId: () => string;
}

/** The reservations that are over and not completed yet: the agent gets no further task until they are. */
export class WrapUps {
    private readonly parts: WrapUpsParts;
    private readonly byTask = new Map<string, Reservation>();

    constructor(parts: WrapUpsParts) {
        this.parts = parts;
    }

    get all(): readonly ConnectionId[] {
        return [...this.byTask.keys()].map((callId) => ({ callId, deviceId: this.parts.deviceId() }));
    }

    clear(): void {
        this.byTask.clear();
    }

    add(reservation: Reservation): void {
        this.byTask.set(reservation.task.sid, reservation);
    }

    remove(reservation: Reservation): void {
        if (this.byTask.get(reservation.task.sid)?.sid === reservation.sid) this.byTask.delete(reservation.task.sid);
    }

    of({ callId }: ConnectionId): Reservation | undefined {
        return this.byTask.get(callId);
    }

    /** The agent has left a conversation. TaskRouter notices that of a call, but not always, and of nothing else. */
    begin(reservation: Reservation): void {
        if (reservation.status !== 'accepted' && reservation.status !== 'wrapping') return;
        this.add(reservation);
        this.parts.clock.after(NOTICED_WITHIN_MS, () => {
            if (this.byTask.get(reservation.task.sid) !== reservation || reservation.status !== 'accepted') return;
            reservation
                .wrap()
                .catch((thrown: unknown) => this.parts.log(`could not begin the wrap-up: ${thrownInWords(thrown)}`));
        });
    }

    /** Settles as well if somebody else has completed it. */
    async complete(connection: ConnectionId, disposition: string | undefined): Promise<void> {
        const reservation = this.of(connection);
        if (!reservation) return;
        if (disposition) await this.note(reservation, disposition);
        try {
            await asked(reservation.complete());
        } catch (thrown) {
            await asked(reservation.fetchLatestVersion());
            if (reservation.status === 'accepted' || reservation.status === 'wrapping') throw thrown;
        }
        this.remove(reservation);
    }

    /** Where Flex's reports look for it. Without it, the task is completed all the same. */
    private async note({ task }: Reservation, disposition: string): Promise<void> {
        try {
            await changeAttributes(task, (known) => {
                const conversations = taskAttributes({ attributes: known['conversations'] });
                return { ...known, conversations: { ...conversations, outcome: disposition } };
            });
        } catch (thrown) {
            this.parts.log(`could not store the outcome with the task: ${thrownInWords(thrown)}`);
        }
    }
}
