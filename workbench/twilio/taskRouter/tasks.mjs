/**
 * Tasks and reservations.
 *
 *   task         pending -> reserved -> assigned -> wrapping -> completed, or canceled before it is assigned
 *   reservation  pending -> accepted -> wrapping -> completed, or rejected, timeout, canceled, rescinded instead of accepted
 *
 * A worker has a place of the task's channel less from the reservation to its end.
 */
import { newSid } from '../sids.mjs';
import { badRequest } from '../twilioError.mjs';
import { reservationObject, taskObject } from './objects.mjs';

const LIVE = ['pending', 'accepted', 'wrapping'];
const DAY_SECONDS = 24 * 60 * 60;

export class Tasks {
    #workspace;
    #timers = new Map();
    #routing = null;

    /**
     * @param {import('./workspace.mjs').Workspace} workspace
     * @param {{ requeueSeconds: number }} options requeueSeconds: until a task is offered again to a worker who did not take it
     */
    constructor(workspace, { requeueSeconds }) {
        this.#workspace = workspace;
        this.requeueSeconds = requeueSeconds;
        this.tasks = new Map();
        this.reservations = new Map();
        /** Told of each reservation and task that ends: { reservation } or { task }. */
        this.watchers = new Set();
    }

    /**
     * @param {{ channel: string, attributes: object, queue?: string, priority?: number, routingTarget?: string, workers?: number }} options
     *   workers: to how many workers it is offered at the same time
     */
    create({ channel, attributes, queue = 'Everyone', priority = 0, routingTarget = null, workers = 1 }) {
        const now = this.#workspace.now();
        const task = {
            sid: newSid('WT'),
            channel,
            attributes,
            queue: this.#workspace.queue(queue),
            priority,
            routingTarget,
            workers,
            status: 'pending',
            reason: null,
            version: 0,
            timeoutSeconds: DAY_SECONDS,
            created: now,
            updated: now,
            virtualStart: now,
            /** Workers who did not take it, and until when they are not asked again. */
            declined: new Map()
        };
        this.tasks.set(task.sid, task);
        this.routeSoon();
        return task;
    }

    /** After the response to the request that made it possible, as on the wire. */
    routeSoon() {
        this.#routing ??= setImmediate(() => {
            this.#routing = null;
            for (const task of this.#waiting()) this.#route(task);
        });
    }

    #waiting() {
        return [...this.tasks.values()]
            .filter(({ status }) => status === 'pending' || status === 'reserved')
            .sort((a, b) => b.priority - a.priority || a.created - b.created);
    }

    #route(task) {
        const asked = this.of(task).filter(({ status }) => status === 'pending').length;
        const free = [...this.#workspace.workers.values()].filter((worker) => this.#canAsk(worker, task));
        for (const worker of free.slice(0, Math.max(0, task.workers - asked))) this.reserve(task, worker);
    }

    #canAsk(worker, task) {
        if (task.routingTarget && task.routingTarget !== worker.sid) return false;
        if (this.of(task).some((one) => one.worker === worker && one.status === 'pending')) return false;
        if ((task.declined.get(worker.sid) ?? 0) > this.#workspace.now()) return false;
        return this.#workspace.hasRoom(worker, task.channel);
    }

    /** @returns the reservations of a task */
    of = (task) => [...this.reservations.values()].filter((reservation) => reservation.task === task);

    /** The reservations that a worker sees when it connects. */
    activeOf = (worker) =>
        [...this.reservations.values()].filter(
            (reservation) => reservation.worker === worker && LIVE.includes(reservation.status)
        );

    reserve(task, worker, { transfer = null, queue = task.queue } = {}) {
        const now = this.#workspace.now();
        const reservation = {
            sid: newSid('WR'),
            task,
            worker,
            status: 'pending',
            version: 0,
            created: now,
            updated: now,
            canceledReasonCode: null,
            incomingTransfer: transfer,
            outgoingTransfer: null
        };
        task.queue = queue;
        this.reservations.set(reservation.sid, reservation);
        if (task.status === 'pending') this.#setTask(task, 'reserved');
        const channel = this.#workspace.channelOf(worker, task.channel);
        channel.assigned += 1;
        channel.lastReserved = now;
        this.#workspace.touch(worker);
        this.#startTimer(reservation);
        this.#push(reservation, 'reservation.created');
        return reservation;
    }

    #startTimer(reservation) {
        const timer = setTimeout(() => this.#timeOut(reservation), this.#workspace.reservationSeconds * 1000);
        this.#timers.set(reservation.sid, timer);
    }

    /** A worker who has said to take it has all the time that the audio needs. */
    stopTimer(reservation) {
        clearTimeout(this.#timers.get(reservation.sid));
        this.#timers.delete(reservation.sid);
    }

    #timeOut(reservation) {
        this.#end(reservation, 'timeout');
        this.#workspace.setActivity(reservation.worker, this.#workspace.activity('Offline'));
        this.#offerAgain(reservation);
    }

    #push(reservation, type) {
        this.#workspace.push(reservation.worker, type, reservationObject(this.#workspace, reservation));
    }

    #pushTask(task, type) {
        const workers = new Set(
            this.of(task)
                .filter(({ status }) => LIVE.includes(status))
                .map(({ worker }) => worker)
        );
        for (const worker of workers) this.#workspace.push(worker, type, taskObject(this.#workspace, task));
    }

    #set(reservation, status) {
        reservation.status = status;
        this.#workspace.touch(reservation);
    }

    #setTask(task, status, reason = task.reason) {
        task.status = status;
        task.reason = reason;
        this.#workspace.touch(task);
    }

    /** @throws {TwilioError} */
    requireStatus(thing, ...allowed) {
        if (!allowed.includes(thing.status))
            throw badRequest(
                `${thing.sid} is ${thing.status} and cannot be updated: it must be ${allowed.join(' or ')}`
            );
    }

    accept(reservation) {
        this.requireStatus(reservation, 'pending');
        this.stopTimer(reservation);
        this.#set(reservation, 'accepted');
        const others = this.of(reservation.task).filter(
            (one) => one !== reservation && one.status === 'pending' && !one.incomingTransfer
        );
        if (!reservation.incomingTransfer) this.#setTask(reservation.task, 'assigned');
        this.#push(reservation, 'reservation.accepted');
        for (const other of others) this.#end(other, 'rescinded');
        this.#tell({ reservation });
    }

    /** @param {string} [activitySid] the worker's next activity */
    reject(reservation, activitySid) {
        this.requireStatus(reservation, 'pending');
        const activity = activitySid && this.#workspace.activity(activitySid);
        this.#end(reservation, 'rejected');
        if (activity) this.#workspace.setActivity(reservation.worker, activity);
        this.#offerAgain(reservation);
    }

    /** The audio of a reservation that was being accepted did not come about. */
    fail(reservation, reasonCode) {
        if (reservation.status !== 'pending') return;
        reservation.canceledReasonCode = reasonCode;
        this.#end(reservation, 'canceled');
        if (reservation.task.routingTarget) this.#endTask(reservation.task, 'canceled', 'The call failed');
        else this.#offerAgain(reservation);
    }

    wrap(reservation) {
        this.requireStatus(reservation, 'accepted');
        this.#set(reservation, 'wrapping');
        const rest = this.of(reservation.task).some(({ status }) => status === 'accepted' || status === 'pending');
        if (!rest) this.#setTask(reservation.task, 'wrapping');
        this.#push(reservation, 'reservation.wrapup');
        if (!rest) this.#pushTask(reservation.task, 'task.wrapup');
        this.#tell({ reservation });
    }

    complete(reservation) {
        this.requireStatus(reservation, 'accepted', 'wrapping');
        const { task } = reservation;
        const rest = this.of(task).some((one) => one !== reservation && LIVE.includes(one.status));
        if (!rest) this.#setTask(task, 'completed');
        this.#end(reservation, 'completed');
        if (!rest) this.#tell({ task });
    }

    wrapTask(task, reason) {
        this.requireStatus(task, 'assigned');
        task.reason = reason ?? task.reason;
        for (const reservation of this.of(task).filter(({ status }) => status === 'accepted')) this.wrap(reservation);
    }

    completeTask(task, reason) {
        this.requireStatus(task, 'assigned', 'wrapping');
        this.#endTask(task, 'completed', reason);
    }

    /** A caller who gives up, or a supervisor. @throws {TwilioError} for a task that a worker has accepted */
    cancelTask(task, reason, reasonCode = null) {
        this.requireStatus(task, 'pending', 'reserved');
        for (const reservation of this.of(task)) reservation.canceledReasonCode = reasonCode;
        this.#endTask(task, 'canceled', reason);
    }

    #endTask(task, status, reason) {
        this.#setTask(task, status, reason);
        const live = this.of(task).filter((reservation) => LIVE.includes(reservation.status));
        const ending = status === 'completed' ? 'completed' : 'canceled';
        if (status === 'completed') this.#pushTask(task, 'task.completed');
        for (const reservation of live) this.#end(reservation, ending);
        // The client has forgotten the reservation by then, and with it the task.
        if (status === 'canceled')
            for (const { worker } of live)
                this.#workspace.push(worker, 'task.canceled', taskObject(this.#workspace, task));
        this.#tell({ task });
    }

    setAttributes(task, attributes) {
        task.attributes = attributes;
        this.#workspace.touch(task);
        this.#pushTask(task, 'task.updated');
    }

    /** Takes a reservation back, for a transfer that was canceled or that somebody else has taken. */
    rescind(reservation) {
        if (reservation.status === 'pending') this.#end(reservation, 'rescinded');
    }

    #end(reservation, status) {
        this.stopTimer(reservation);
        const event = status === 'completed' ? 'reservation.completed' : `reservation.${status}`;
        this.#set(reservation, status);
        const channel = this.#workspace.channelOf(reservation.worker, reservation.task.channel);
        channel.assigned -= 1;
        this.#push(reservation, event);
        this.#tell({ reservation });
        this.routeSoon();
    }

    #offerAgain({ task, worker, incomingTransfer }) {
        if (incomingTransfer || task.status !== 'reserved') return;
        task.declined.set(worker.sid, this.#workspace.now() + this.requeueSeconds * 1000);
        if (!this.of(task).some(({ status }) => status === 'pending')) this.#setTask(task, 'pending');
        this.#timers.set(
            task.sid,
            setTimeout(() => this.routeSoon(), this.requeueSeconds * 1000 + 1)
        );
    }

    #tell(what) {
        for (const watcher of this.watchers) watcher(what);
    }

    stop() {
        for (const timer of this.#timers.values()) clearTimeout(timer);
        clearImmediate(this.#routing);
    }
}
