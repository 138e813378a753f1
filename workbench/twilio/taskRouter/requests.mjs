/**
 * What a worker's client asks of TaskRouter: the requests that the event bridge carries, by address and method. A worker can only
 * change what is its own.
 */
import { TwilioError, badRequest, notFound } from '../twilioError.mjs';
import {
    queueObject,
    reservationObject,
    taskObject,
    transferObject,
    updatedReservationObject,
    workerObject
} from './objects.mjs';

const MOST_PER_PAGE = 1000;

const isText = (value) => typeof value === 'string' && value !== '';
const isTrue = (value) => value === true || value === 'true';

function requireText(params, ...names) {
    for (const name of names) if (!isText(params[name])) throw badRequest(`Missing required parameter ${name}`);
}

/** Attributes come as an object, or as a text with one. */
function readAttributes(value) {
    let attributes = value;
    if (isText(value)) {
        try {
            attributes = JSON.parse(value);
        } catch {
            throw badRequest('Attributes must be JSON');
        }
    }
    if (typeof attributes !== 'object' || attributes === null || Array.isArray(attributes))
        throw badRequest('Attributes must be a JSON object');
    return attributes;
}

function pageOf(items, { PageSize = MOST_PER_PAGE, AfterSid }) {
    const size = Math.min(Number(PageSize), MOST_PER_PAGE);
    const from = AfterSid ? items.findIndex(({ sid }) => sid === AfterSid) + 1 : 0;
    const contents = items.slice(from, from + size);
    const more = from + size < items.length;
    return { contents, ...(more && { after_sid: contents.at(-1).sid }), meta: { page_size: size } };
}

export class Requests {
    /**
     * @param {object} parts
     * @param {import('./workspace.mjs').Workspace} parts.workspace
     * @param {import('./tasks.mjs').Tasks} parts.tasks
     * @param {import('./transfers.mjs').Transfers} parts.transfers
     * @param {import('../voice/conferences.mjs').Conferences} parts.conferences
     */
    constructor(parts) {
        Object.assign(this, parts);
        const own = '^Workspaces/WS[0-9a-f]{32}';
        const worker = `${own}/Workers/(WK[0-9a-f]{32})`;
        this.routes = [
            [`${own}/Activities$`, 'GET', (_, params) => pageOf(this.workspace.activityObjects(), params)],
            [`${own}/TaskQueues$`, 'GET', (_, params) => pageOf(this.#queues(params), params)],
            [`${own}/Workers$`, 'GET', (_, params) => pageOf(this.#workers(params), params)],
            [`${own}/Tasks$`, 'POST', (me, params) => this.#createTask(me, params)],
            [`${own}/Tasks/(WT[0-9a-f]{32})$`, 'GET', (me, _, [, sid]) => this.#object(this.#task(me, sid))],
            [
                `${own}/Tasks/(WT[0-9a-f]{32})$`,
                'POST',
                (me, params, [, sid], ifMatch) => this.#updateTask(this.#task(me, sid), params, ifMatch)
            ],
            [`${worker}$`, 'GET', (_, params, [, sid]) => workerObject(this.workspace, this.workspace.worker(sid))],
            [
                `${worker}$`,
                'POST',
                (me, params, [, sid], ifMatch) => this.#updateWorker(this.#self(me, sid), params, ifMatch)
            ],
            [
                `${worker}/WorkerChannels$`,
                'GET',
                (me, params, [, sid]) => pageOf(this.workspace.channelObjects(this.#self(me, sid)), params)
            ],
            [
                `${worker}/Reservations$`,
                'GET',
                (me, params, [, sid]) =>
                    pageOf(
                        this.tasks.activeOf(this.#self(me, sid)).map((one) => reservationObject(this.workspace, one)),
                        params
                    )
            ],
            [
                `${worker}/Reservations/(WR[0-9a-f]{32})$`,
                'GET',
                (me, _, [, sid, reservation]) =>
                    reservationObject(this.workspace, this.#reservation(this.#self(me, sid), reservation))
            ],
            [
                `${worker}/Reservations/(WR[0-9a-f]{32})$`,
                'POST',
                (me, params, [, sid, reservation], ifMatch) =>
                    this.#updateReservation(this.#reservation(this.#self(me, sid), reservation), params, ifMatch)
            ],
            [`${worker}/Transfers$`, 'POST', (me, params, [, sid]) => this.#transfer(this.#self(me, sid), params)],
            [
                `${worker}/Transfers/(TT[0-9a-f]{32})$`,
                'POST',
                (me, params, [, sid, transfer]) => this.#cancelTransfer(this.#self(me, sid), transfer, params)
            ],
            [
                `${worker}/(CustomerParticipant|WorkerParticipant|HoldWorkerParticipant|KickWorkerParticipant)$`,
                'POST',
                (me, params, [, sid, what]) => this.#participant(this.#self(me, sid), what, params)
            ]
        ].map(([pattern, method, act]) => ({ pattern: new RegExp(pattern), method, act }));
    }

    /**
     * @param {object} me the worker whose token it is
     * @param {{ url: string, method: string, params?: object }} request
     * @param {string} [ifMatch]
     * @returns the payload of the response
     * @throws {TwilioError}
     */
    answer(me, { url, method, params = {} }, ifMatch) {
        if (!isText(url)) throw badRequest('Missing url');
        if (!url.startsWith(`Workspaces/${this.workspace.sid}/`)) throw notFound(url);
        for (const route of this.routes) {
            const match = route.method === method && route.pattern.exec(url);
            if (match) return route.act(me, params, match, ifMatch);
        }
        throw notFound(url);
    }

    #self(me, sid) {
        if (me.sid !== sid) throw new TwilioError(403, 20403, 'The token does not permit this');
        return me;
    }

    /** A task that the worker has, or has made. */
    #task(me, sid) {
        const task = this.tasks.tasks.get(sid);
        const isOwn =
            task && (task.routingTarget === me.sid || this.tasks.of(task).some(({ worker }) => worker === me));
        if (!isOwn) throw notFound(`Tasks/${sid}`);
        return task;
    }

    #reservation(me, sid) {
        const reservation = this.tasks.reservations.get(sid);
        if (reservation?.worker !== me) throw notFound(`Reservations/${sid}`);
        return reservation;
    }

    #object = (task) => taskObject(this.workspace, task);

    #queues({ FriendlyName }) {
        return this.workspace.queues
            .filter(({ name }) => !FriendlyName || name === FriendlyName)
            .map((queue) => queueObject(this.workspace, queue));
    }

    #workers({ ActivityName, ActivitySid, FriendlyName }) {
        return [...this.workspace.workers.values()]
            .filter(({ activity }) => !ActivityName || activity.name === ActivityName)
            .filter(({ activity }) => !ActivitySid || activity.sid === ActivitySid)
            .filter(({ name }) => !FriendlyName || name === FriendlyName)
            .map((worker) => workerObject(this.workspace, worker));
    }

    #updateWorker(worker, { ActivitySid, RejectPendingReservations, Attributes }, ifMatch) {
        this.workspace.checkVersion(worker, ifMatch);
        if (Attributes !== undefined) this.workspace.setWorkerAttributes(worker, readAttributes(Attributes));
        if (ActivitySid !== undefined) this.#setActivity(worker, ActivitySid, isTrue(RejectPendingReservations));
        return workerObject(this.workspace, worker);
    }

    /** A worker with a pending reservation has to respond to it before becoming unavailable. */
    #setActivity(worker, sid, rejects) {
        const activity = this.workspace.activity(sid);
        const pending = this.tasks.activeOf(worker).filter(({ status }) => status === 'pending');
        if (rejects && activity.available)
            throw badRequest('RejectPendingReservations requires an unavailable activity');
        if (pending.length && !activity.available && !rejects)
            throw badRequest(`Worker ${worker.sid} cannot be updated while it has pending reservations`);
        for (const reservation of pending) if (rejects) this.tasks.reject(reservation);
        this.workspace.setActivity(worker, activity);
    }

    #createTask(me, params) {
        requireText(params, 'WorkflowSid', 'TaskQueueSid', 'RoutingTarget');
        if (params.WorkflowSid !== this.workspace.workflow.sid)
            throw badRequest(`Invalid WorkflowSid ${params.WorkflowSid}`);
        this.#self(me, params.RoutingTarget);
        const attributes = readAttributes(params.Attributes ?? {});
        const task = this.tasks.create({
            channel: params.TaskChannelUniqueName ?? 'default',
            attributes: { direction: 'outbound', ...attributes },
            queue: params.TaskQueueSid,
            routingTarget: me.sid
        });
        return this.#object(task);
    }

    #updateTask(task, { Attributes, AssignmentStatus, Reason, VirtualStartTime }, ifMatch) {
        this.workspace.checkVersion(task, ifMatch);
        if (Attributes !== undefined) this.tasks.setAttributes(task, readAttributes(Attributes));
        if (VirtualStartTime !== undefined) task.virtualStart = Date.parse(VirtualStartTime);
        if (AssignmentStatus === 'wrapping') this.tasks.wrapTask(task, Reason);
        else if (AssignmentStatus === 'completed') this.tasks.completeTask(task, Reason);
        else if (AssignmentStatus !== undefined) throw badRequest(`Invalid AssignmentStatus ${AssignmentStatus}`);
        return this.#object(task);
    }

    #updateReservation(reservation, params, ifMatch) {
        this.workspace.checkVersion(reservation, ifMatch);
        const { ReservationStatus: status, Instruction: instruction } = params;
        if (status === 'accepted') this.tasks.accept(reservation);
        else if (status === 'rejected') this.tasks.reject(reservation, params.WorkerActivitySid);
        else if (status === 'wrapping') this.tasks.wrap(reservation);
        else if (status === 'completed') this.tasks.complete(reservation);
        else if (instruction === 'conference') this.conferences.join(reservation, params);
        else throw badRequest(`Cannot update the reservation with ${status ?? instruction}`);
        return updatedReservationObject(this.workspace, reservation);
    }

    #transfer(me, params) {
        requireText(params, 'ReservationSid', 'TaskSid', 'To');
        const reservation = this.#reservation(me, params.ReservationSid);
        if (reservation.task.sid !== params.TaskSid) throw notFound(`Tasks/${params.TaskSid}`);
        const transfer = this.transfers.start(reservation, {
            to: params.To,
            mode: params.Mode ?? 'WARM',
            attributes: params.Attributes && readAttributes(params.Attributes)
        });
        return transferObject(this.workspace, transfer);
    }

    #cancelTransfer(me, sid, { TransferStatus }) {
        if (TransferStatus !== 'canceled') throw badRequest(`Invalid TransferStatus ${TransferStatus}`);
        const transfer = this.transfers.transfers.get(sid);
        if (transfer?.reservation.worker !== me) throw notFound(`Transfers/${sid}`);
        return transferObject(this.workspace, this.transfers.cancel(sid));
    }

    #participant(me, what, params) {
        if (what === 'WorkerParticipant') {
            const reservation = this.#reservation(me, params.ReservationSid);
            this.conferences.updateWorker(reservation, {
                mute: params.Mute,
                endConferenceOnExit: params.EndConferenceOnExit
            });
            return updatedReservationObject(this.workspace, reservation);
        }
        const task = this.#task(me, params.TaskSid);
        if (what === 'CustomerParticipant') {
            if (params.Hold !== undefined) this.conferences.holdCustomer(task, isTrue(params.Hold));
        } else {
            const target = this.workspace.worker(params.TargetWorkerSid);
            if (what === 'HoldWorkerParticipant') this.conferences.holdWorker(task, target, isTrue(params.Hold));
            else this.conferences.kick(task, target);
        }
        return this.#object(task);
    }
}
