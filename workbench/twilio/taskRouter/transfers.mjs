/**
 * Transfers of a task to a worker or to a queue.
 *
 *   initiated -> complete: a worker has taken it
 *   initiated -> failed: the worker who was asked did not take it; -> canceled: by who started it
 *
 * WARM: whoever started it stays in the call until leaving it. COLD: leaves it at once.
 */
import { newSid } from '../sids.mjs';
import { badRequest, notFound } from '../twilioError.mjs';
import { transferObject } from './objects.mjs';

/** Until it is known that a worker has no room. */
const NO_ROOM_MS = 250;

export class Transfers {
    #workspace;
    #tasks;

    constructor(workspace, tasks) {
        this.#workspace = workspace;
        this.#tasks = tasks;
        this.transfers = new Map();
        /** Told of each transfer that begins, is complete, or failed. */
        this.watchers = new Set();
        tasks.watchers.add(({ reservation }) => reservation?.incomingTransfer && this.#follow(reservation));
        tasks.watchers.add(({ task }) => task && this.#taskEnded(task));
    }

    /** @throws {TwilioError} if the reservation is not an active call of a worker, or the target cannot be asked */
    start(reservation, { to, mode, attributes }) {
        this.#tasks.requireStatus(reservation, 'accepted');
        if (!['WARM', 'COLD'].includes(mode)) throw badRequest(`Invalid transfer mode ${mode}`);
        if (reservation.outgoingTransfer?.status === 'initiated') throw badRequest('A transfer is already in progress');
        const target = this.#target(to, reservation);
        const now = this.#workspace.now();
        const transfer = {
            sid: newSid('TT'),
            reservation,
            to,
            mode,
            status: 'initiated',
            failedReason: null,
            created: now,
            updated: now,
            version: 0,
            target,
            begun: false,
            asked: null,
            /** Workers of the queue who did not take it. */
            declined: new Set()
        };
        reservation.outgoingTransfer = transfer;
        this.transfers.set(transfer.sid, transfer);
        if (attributes) this.#tasks.setAttributes(reservation.task, { ...reservation.task.attributes, ...attributes });
        setImmediate(() => {
            this.#push(transfer, 'task.transfer-initiated');
            transfer.begun = true;
            this.#tell(transfer);
            if (mode === 'COLD' && reservation.status === 'accepted') this.#tasks.wrap(reservation);
            if (transfer.status === 'initiated') this.#ask(transfer);
        });
        return transfer;
    }

    #target(to, { worker }) {
        if (to === worker.sid) throw badRequest('A task cannot be transferred to its own worker');
        if (to.startsWith('WK')) return { worker: this.#workspace.worker(to) };
        return { queue: this.#workspace.queue(to) };
    }

    /** A worker without room fails the transfer; a queue waits until one has. */
    #ask(transfer) {
        const { task } = transfer.reservation;
        const { worker, queue } = transfer.target;
        const hasRoom = (one) => this.#workspace.hasRoom(one, task.channel);
        const asked = [worker ?? [...this.#workspace.workers.values()]]
            .flat()
            .find((one) => hasRoom(one) && one !== transfer.reservation.worker && !transfer.declined.has(one));
        if (asked) transfer.asked = this.#tasks.reserve(task, asked, { transfer, queue });
        else if (worker) setTimeout(() => this.#giveUp(transfer), NO_ROOM_MS);
    }

    /** Asks again for what waits in a queue. */
    route() {
        for (const transfer of this.transfers.values())
            if (transfer.status === 'initiated' && transfer.begun && !transfer.asked) this.#ask(transfer);
    }

    /** @throws {TwilioError} */
    cancel(sid) {
        const transfer = this.transfers.get(sid);
        if (!transfer) throw notFound(`Transfers/${sid}`);
        if (transfer.status !== 'initiated') throw badRequest(`The transfer is ${transfer.status}`);
        this.#setStatus(transfer, 'canceled');
        if (transfer.asked) this.#tasks.rescind(transfer.asked);
        setImmediate(() => this.#push(transfer, 'task.transfer-canceled'));
        return transfer;
    }

    #follow(asked) {
        const transfer = asked.incomingTransfer;
        if (transfer.status !== 'initiated') return;
        if (asked.status === 'accepted') {
            this.#setStatus(transfer, 'complete');
            this.#push(transfer, 'task.transfer-completed');
            this.#tell(transfer);
        } else if (['rejected', 'timeout', 'canceled'].includes(asked.status)) {
            this.#push(transfer, 'task.transfer-attempt-failed');
            transfer.asked = null;
            transfer.declined.add(asked.worker);
            if (transfer.target.worker) this.#fail(transfer, asked.status);
            else setImmediate(() => this.route());
        }
    }

    #giveUp(transfer) {
        if (transfer.status === 'initiated') this.#fail(transfer, 'worker not available');
    }

    #fail(transfer, reason) {
        transfer.failedReason = reason;
        this.#setStatus(transfer, 'failed');
        this.#push(transfer, 'task.transfer-failed');
        this.#tell(transfer);
    }

    /** A caller who hangs up ends the transfer, too. */
    #taskEnded(task) {
        for (const transfer of this.transfers.values()) {
            if (transfer.reservation.task !== task || transfer.status !== 'initiated') continue;
            this.#setStatus(transfer, 'failed');
            if (transfer.asked) this.#tasks.rescind(transfer.asked);
        }
    }

    #setStatus(transfer, status) {
        transfer.status = status;
        this.#workspace.touch(transfer);
    }

    #push(transfer, type) {
        this.#workspace.push(transfer.reservation.worker, type, transferObject(this.#workspace, transfer));
    }

    #tell(transfer) {
        for (const watcher of this.watchers) watcher(transfer);
    }
}
