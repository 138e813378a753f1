import { explanation } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { CallAttributes } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../../clock';
import type { Log } from '../../log';
import { PhoneSystemError } from '../phoneSystem';
import type { Reservation, Worker } from './contactCenter';
import type { TwilioSettings } from './descriptor';
import { asked } from './requests';
import { outgoingNumber } from './targets';
import { CORRELATOR, REQUEST, attributeOf } from './taskFacts';

/** How long TaskRouter may take to reserve the agent's own task for the agent, in milliseconds. */
const RESERVED_WITHIN_MS = 10_000;

/** TaskRouter's name of the activity in which it offers nothing at all, unless an administrator has renamed it. */
const OFFLINE = 'offline';

const unavailable = ({ activity }: Worker): PhoneSystemError =>
    new PhoneSystemError('rejected', explanation('agentUnavailable', activity.name));

interface Wanted {
    /** The worker that it was asked of: the connection may be lost before there is an answer. */
    readonly worker: Worker;
    readonly resolve: (reservation: Reservation) => void;
    readonly reject: (why: PhoneSystemError) => void;
}

export interface OutgoingCallsParts {
    readonly clock: Clock;
    readonly log: Log;
    readonly settings: TwilioSettings;
    readonly newId: () => string;
    /** Throws notConnected. */
    readonly worker: () => Worker;
}

/** The tasks that the agent's calls are made with: created here, and then reserved for the agent by TaskRouter. */
export class OutgoingCalls {
    private readonly parts: OutgoingCallsParts;
    private readonly wanted = new Map<string, Wanted>();
    /** Requests that took too long. TaskRouter may still reserve their tasks. */
    private readonly late = new Set<string>();

    constructor(parts: OutgoingCallsParts) {
        this.parts = parts;
    }

    /** The number to dial. Throws if no call to it can be made now. */
    expectPossible(to: string): string {
        const number = outgoingNumber(to);
        const worker = this.parts.worker();
        const { activity } = worker;
        const missing = (['twilioWorkflow', 'twilioTaskQueue', 'twilioCallerId'] as const).filter(
            (name) => this.parts.settings[name] === ''
        );
        if (missing.length > 0)
            throw new PhoneSystemError('rejected', explanation('settingsMissing', missing.join(', ')));
        if (!activity.available && activity.name.toLowerCase() === OFFLINE) throw unavailable(worker);
        return number;
    }

    /** `others`: the agent has other interactions, which may be all that the agent can have. */
    async create(
        number: string,
        more: { readonly attributes?: CallAttributes | undefined; readonly correlatorData?: string | undefined },
        others: boolean
    ): Promise<Reservation> {
        const { clock, newId, settings } = this.parts;
        const worker = this.parts.worker();
        const { twilioCallerId, twilioWorkflow, twilioTaskQueue } = settings;
        const id = newId();
        const reserved = new Promise<Reservation>((resolve, reject) =>
            this.wanted.set(id, { worker, resolve, reject })
        );
        // until the task is created, nobody waits for it
        reserved.catch(() => undefined);
        let tooLate = (): void => undefined;
        try {
            await asked(
                worker.createTask(number, twilioCallerId, twilioWorkflow, twilioTaskQueue, {
                    taskChannelUniqueName: 'voice',
                    attributes: {
                        ...more.attributes,
                        direction: 'outbound',
                        [REQUEST]: id,
                        ...(more.correlatorData !== undefined && { [CORRELATOR]: more.correlatorData })
                    }
                })
            );
            tooLate = clock.after(RESERVED_WITHIN_MS, () => {
                this.late.add(id);
                this.wanted
                    .get(id)
                    ?.reject(others ? new PhoneSystemError('rejected', 'interactionOpen') : unavailable(worker));
            });
            return await reserved;
        } finally {
            tooLate();
            this.wanted.delete(id);
        }
    }

    /** Whether it is one of these tasks. */
    take(reservation: Reservation): boolean {
        const id = attributeOf(reservation.task, REQUEST);
        if (this.late.delete(id)) {
            reservation.reject().catch(() => this.parts.log('could not decline the task of a call that came too late'));
            return true;
        }
        const wanted = this.wanted.get(id);
        wanted?.resolve(reservation);
        return wanted !== undefined;
    }

    /** TaskRouter could not reserve a task for the agent. */
    failed(): void {
        for (const { worker, reject } of this.wanted.values()) reject(unavailable(worker));
    }
}
