/** A TaskRouter workspace: its activities, its workers with their channels, its queue, its workflow. Knows nothing of tasks. */
import { fixedSid } from '../sids.mjs';
import { TwilioError, badRequest, notFound } from '../twilioError.mjs';
import { activityObject, channelObject, workerObject } from './objects.mjs';

/** As in a new Flex project. */
const ACTIVITIES = [
    { name: 'Offline', available: false },
    { name: 'Available', available: true },
    { name: 'Unavailable', available: false },
    { name: 'Break', available: false }
];
/** How many tasks of a channel a worker can have at the same time. */
const CAPACITY = { default: 1, voice: 1, chat: 3, sms: 3, email: 2, callback: 1 };

export class Workspace {
    /**
     * @param {object} options
     * @param {{ name: string, identity: string, attributes?: object }[]} options.workers
     * @param {number} options.reservationSeconds how long a worker has to respond
     * @param {() => number} options.now in milliseconds
     * @param {() => void} options.onRoom called when a worker may have room for a task
     */
    constructor({ workers, reservationSeconds, now, onRoom }) {
        this.accountSid = fixedSid('AC', 'account');
        this.sid = fixedSid('WS', 'workspace');
        this.now = now;
        this.started = now();
        this.reservationSeconds = reservationSeconds;
        this.onRoom = onRoom;
        this.activities = ACTIVITIES.map((activity) => ({ ...activity, sid: fixedSid('WA', activity.name) }));
        this.queues = ['Everyone', 'Billing'].map((name) => ({
            sid: fixedSid('WQ', name),
            name,
            maxReservedWorkers: 1
        }));
        this.workflow = { sid: fixedSid('WW', 'workflow'), name: 'Assign to Anyone' };
        this.workers = new Map(workers.map((worker) => this.#newWorker(worker)).map((worker) => [worker.sid, worker]));
    }

    #newWorker({ name, identity, attributes = {} }) {
        const channels = Object.entries(CAPACITY).map(([channel, capacity]) => ({
            sid: fixedSid('WC', `${identity} ${channel}`),
            taskChannelSid: this.taskChannelSid(channel),
            name: channel,
            capacity,
            assigned: 0,
            available: true,
            lastReserved: null
        }));
        return {
            sid: fixedSid('WK', identity),
            name,
            identity,
            attributes: { contact_uri: `client:${identity}`, full_name: name, ...attributes },
            activity: this.activity('Offline'),
            activityChanged: this.started,
            created: this.started,
            updated: this.started,
            version: 0,
            channels: new Map(channels.map((channel) => [channel.name, channel])),
            /** Takes an event to each of the worker's sockets. */
            listeners: new Set()
        };
    }

    taskChannelSid(name) {
        return fixedSid('TC', name);
    }

    /** @throws {TwilioError} if there is none of this name or sid */
    activity(nameOrSid) {
        const found = this.activities.find(({ name, sid }) => name === nameOrSid || sid === nameOrSid);
        if (!found) throw badRequest(`Invalid ActivitySid ${nameOrSid}`);
        return found;
    }

    /** By sid or by identity. */
    worker(sidOrIdentity) {
        const found =
            this.workers.get(sidOrIdentity) ??
            [...this.workers.values()].find(({ identity }) => identity === sidOrIdentity);
        if (!found) throw notFound(`Workers/${sidOrIdentity}`);
        return found;
    }

    queue(nameOrSid) {
        const found = this.queues.find(({ name, sid }) => name === nameOrSid || sid === nameOrSid);
        if (!found) throw badRequest(`Invalid TaskQueueSid ${nameOrSid}`);
        return found;
    }

    push(worker, type, payload) {
        for (const listener of worker.listeners) listener(type, payload);
    }

    /** Refuses an update that is based on an older state, if the client says on which: the header If-Match. */
    checkVersion(thing, ifMatch) {
        if (ifMatch !== undefined && ifMatch !== String(thing.version))
            throw new TwilioError(
                412,
                20412,
                `The version ${ifMatch} does not match the current version ${thing.version}`
            );
    }

    /** Every change of a thing gives it a new version. */
    touch(thing) {
        thing.version += 1;
        thing.updated = this.now();
    }

    setActivity(worker, activity) {
        worker.activity = activity;
        worker.activityChanged = this.now();
        this.touch(worker);
        this.push(worker, 'worker.activity.update', workerObject(this, worker));
        this.onRoom();
    }

    setWorkerAttributes(worker, attributes) {
        worker.attributes = attributes;
        this.touch(worker);
        this.push(worker, 'worker.attributes.update', workerObject(this, worker));
    }

    /** What a supervisor does: how many tasks of a channel the worker can have. */
    setCapacity(worker, name, capacity) {
        const channel = worker.channels.get(name);
        channel.capacity = capacity;
        this.touch(worker);
        this.push(worker, 'worker.capacity.update', channelObject(this, worker, channel));
        this.onRoom();
    }

    activityObjects = () => this.activities.map((activity) => activityObject(this, activity));

    channelObjects = (worker) => [...worker.channels.values()].map((channel) => channelObject(this, worker, channel));

    /** A channel that the workspace does not have is the default one. */
    channelOf(worker, name) {
        return worker.channels.get(name) ?? worker.channels.get('default');
    }

    hasRoom(worker, channelName) {
        const channel = this.channelOf(worker, channelName);
        return worker.activity.available && channel.available && channel.assigned < channel.capacity;
    }
}
