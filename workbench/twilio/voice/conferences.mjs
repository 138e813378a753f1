/**
 * The conference of a task: the customer, and the workers whose reservations have joined. The conference decides who hears whom; the page
 * of the far end does the mixing.
 */
import { newSid } from '../sids.mjs';
import { badRequest, notFound } from '../twilioError.mjs';

/** Why a call did not come about, as in the field canceledReasonCode. */
const REASONS = { rejected: 45303, busy: 45303, noAnswer: 45305, noDevice: 45305 };
const RING_SECONDS = 60;

/** The parameters of an address reach the browser with the call: client:ada?name=value */
function clientOf(uri) {
    const [, identity, query = ''] = /^client:([^?]+)(?:\?(.*))?$/.exec(uri) ?? [];
    if (!identity) throw badRequest(`Invalid To ${uri}: the stand-in calls browsers only`);
    return { identity: decodeURIComponent(identity), params: Object.fromEntries(new URLSearchParams(query)) };
}

const isTrue = (value, otherwise) => (value === undefined ? otherwise : value === true || value === 'true');

export class Conferences {
    #tasks;
    #legs;
    #farEnds;
    #customers;
    #conferences = new Map();

    /**
     * @param {object} parts
     * @param {import('../taskRouter/tasks.mjs').Tasks} parts.tasks
     * @param {import('./legs.mjs').Legs} parts.legs
     * @param {import('./farEnds.mjs').FarEnds} parts.farEnds
     * @param {import('./customers.mjs').Customers} parts.customers
     */
    constructor({ tasks, legs, farEnds, customers }) {
        this.#tasks = tasks;
        this.#legs = legs;
        this.#farEnds = farEnds;
        this.#customers = customers;
    }

    /** The instruction that brings a worker into the call. @throws {TwilioError} */
    join(reservation, params) {
        const { task, worker } = reservation;
        this.#tasks.requireStatus(reservation, 'pending');
        if (task.channel !== 'voice') throw badRequest('Instruction conference requires a voice task');
        const conference = this.#of(task);
        if (conference.participants.has(worker.sid)) throw badRequest('The worker is being called already');
        const client = clientOf(params.To ?? worker.attributes.contact_uri);
        this.#tasks.stopTimer(reservation);
        const participant = {
            worker,
            reservation,
            leg: null,
            joined: false,
            hold: false,
            muted: isTrue(params.Muted, false),
            endsOnExit: isTrue(params.EndConferenceOnExit, false)
        };
        conference.endsOnCustomerExit ||= isTrue(params.EndConferenceOnCustomerExit, false);
        conference.participants.set(worker.sid, participant);
        participant.leg = this.#legs.call({
            ...client,
            from: params.From ?? task.attributes.from ?? 'anonymous',
            seconds: Number(params.Timeout ?? RING_SECONDS),
            onAnswer: () => this.#workerAnswered(conference, participant),
            onEnd: (why) => this.#workerGone(conference, participant, why)
        });
    }

    #of(task) {
        if (!this.#conferences.has(task.sid)) {
            this.#conferences.set(task.sid, {
                sid: newSid('CF'),
                task,
                participants: new Map(),
                customer: this.#customers.get(task.attributes.call_sid) ?? null,
                customerHold: false,
                endsOnCustomerExit: false
            });
        }
        return this.#conferences.get(task.sid);
    }

    #find(task) {
        const conference = this.#conferences.get(task.sid);
        if (!conference) throw notFound(`Tasks/${task.sid}: the task has no conference`);
        return conference;
    }

    #workerAnswered(conference, participant) {
        const { reservation } = participant;
        if (reservation.status !== 'pending') {
            this.#legs.hangUp(participant.leg);
            return;
        }
        participant.joined = true;
        if (conference.task.routingTarget && !conference.customer) this.#dialCustomer(conference, participant);
        else this.#talk(conference, participant);
        this.#mix(conference);
    }

    /** The reservation is accepted when the customer answers. */
    #dialCustomer(conference, participant) {
        const { task } = conference;
        conference.customer = this.#customers.dial({
            to: task.attributes.outbound_to,
            from: task.attributes.from,
            onAnswer: () => {
                this.#talk(conference, participant);
                this.#mix(conference);
            },
            onFail: (code) => this.#notReached(conference, participant, code)
        });
        this.#mix(conference);
    }

    #notReached(conference, { reservation }, code) {
        this.#tasks.fail(reservation, code);
        this.#end(conference);
    }

    #talk(conference, { reservation, leg }) {
        const { task, customer } = conference;
        this.#tasks.accept(reservation);
        const participants = { worker: leg.callSid, ...(customer && { customer: customer.callSid }) };
        this.#tasks.setAttributes(task, { ...task.attributes, conference: { sid: conference.sid, participants } });
    }

    #workerGone(conference, participant, why) {
        const { worker, reservation, endsOnExit, joined } = participant;
        if (conference.participants.get(worker.sid) !== participant) return;
        conference.participants.delete(worker.sid);
        if (reservation.status === 'pending') {
            this.#tasks.fail(reservation, REASONS[why] ?? null);
            if (conference.task.status === 'canceled') this.#end(conference);
        } else if (reservation.status === 'accepted') this.#tasks.wrap(reservation);
        if (joined && endsOnExit) this.#end(conference);
        else this.#mix(conference);
    }

    /** Called when a customer hangs up. */
    customerGone(customer) {
        for (const conference of this.#conferences.values()) {
            if (conference.customer !== customer) continue;
            conference.customer = null;
            if (conference.endsOnCustomerExit) this.#end(conference);
            else this.#mix(conference);
        }
    }

    #end(conference) {
        this.#conferences.delete(conference.task.sid);
        const { customer } = conference;
        conference.customer = null;
        if (customer) this.#customers.end(customer);
        for (const { leg } of [...conference.participants.values()]) this.#legs.hangUp(leg);
    }

    /** The task is over, whoever ended it. */
    taskEnded(task) {
        const conference = this.#conferences.get(task.sid);
        if (conference) this.#end(conference);
    }

    /** A cold transfer takes its worker out at once, and the customer waits. */
    coldTransferStarted({ reservation }) {
        const participant = this.#conferences.get(reservation.task.sid)?.participants.get(reservation.worker.sid);
        if (!participant) return;
        participant.endsOnExit = false;
        this.#legs.hangUp(participant.leg);
    }

    holdCustomer(task, hold) {
        const conference = this.#find(task);
        if (!conference.customer) throw notFound('The customer has left');
        conference.customerHold = hold;
        this.#mix(conference);
    }

    #participant(task, worker) {
        const participant = this.#find(task).participants.get(worker.sid);
        if (!participant?.joined) throw notFound(`The worker ${worker.sid} is not in the conference`);
        return participant;
    }

    holdWorker(task, worker, hold) {
        this.#participant(task, worker).hold = hold;
        this.#mix(this.#find(task));
    }

    kick(task, worker) {
        this.#legs.hangUp(this.#participant(task, worker).leg);
    }

    updateWorker({ task, worker }, { mute, endConferenceOnExit }) {
        const participant = this.#participant(task, worker);
        participant.muted = isTrue(mute, participant.muted);
        participant.endsOnExit = isTrue(endConferenceOnExit, participant.endsOnExit);
        this.#mix(this.#find(task));
    }

    /** Whether the customer of a task is on hold, for tests. */
    isCustomerHeld = (task) => this.#conferences.get(task.sid)?.customerHold ?? false;

    #mix(conference) {
        const { customer, customerHold, participants } = conference;
        const workers = [...participants.values()].filter(({ joined }) => joined);
        const isRinging = customer?.state === 'ringing';
        const parts = workers.map(({ leg, hold, muted }) => ({ id: leg.callSid, hold, muted }));
        if (customer && !isRinging) parts.push({ id: customer.callSid, hold: customerHold, muted: false });
        const hears = {};
        for (const part of parts) {
            const others = parts.filter((one) => one !== part && !one.hold && !one.muted).map(({ id }) => id);
            // Who is on hold, and who is alone, hears music.
            if (part.hold || parts.length === 1) hears[part.id] = [isRinging ? 'ringing' : 'music'];
            else hears[part.id] = others;
        }
        this.#farEnds.mix(hears);
    }
}
