/** Everything at Twilio that is not the worker: customers, supervisors, administrators, and what breaks. */
import { TwilioError } from './twilioError.mjs';

export class Control {
    #parts;

    constructor(parts) {
        this.#parts = parts;
    }

    /** The sids, by name or identity: { accountSid, workspaceSid, workflowSid, flexInstanceSid, queues, activities, workers, flexUsers }. */
    get account() {
        const { workspace, tokenApi } = this.#parts;
        const sids = (things) => Object.fromEntries(things.map(({ name, sid }) => [name, sid]));
        return {
            accountSid: workspace.accountSid,
            workspaceSid: workspace.sid,
            workflowSid: workspace.workflow.sid,
            flexInstanceSid: tokenApi.flexInstanceSid,
            flexUsers: Object.fromEntries([...tokenApi.flexUsers].map(([sid, { identity }]) => [identity, sid])),
            queues: sids(workspace.queues),
            activities: sids(workspace.activities),
            workers: Object.fromEntries([...workspace.workers.values()].map(({ identity, sid }) => [identity, sid]))
        };
    }

    /** Resolves when the page of the far end is there. */
    get farEndReady() {
        return this.#parts.farEnds.ready;
    }

    /** A token for a worker, for its TaskRouter and Voice clients. */
    token(identity, { seconds } = {}) {
        const { tokens, workspace } = this.#parts;
        return tokens.mint({ identity, workerSid: workspace.worker(identity).sid, seconds });
    }

    /** From now on, this token is treated as one that has expired. */
    expire(token) {
        this.#parts.tokens.revoke(token);
    }

    /** Every token that was made so far: as when their time is over. */
    expireTokens() {
        const { tokens, eventBridge, signaling } = this.#parts;
        tokens.revokeAll();
        eventBridge.dropSockets();
        signaling.expireAll();
    }

    /** From now on, programs get no token, but this error: { status, code, message }; null: they get one. */
    refuseTokens(error) {
        this.#parts.tokenApi.refusal = error && new TwilioError(error.status, error.code, error.message);
    }

    /** How many tokens programs got so far. */
    get tokensGiven() {
        return this.#parts.tokenApi.given;
    }

    /** How long the tokens that programs get are valid, whatever they ask for. */
    setTokenLifetime(seconds) {
        this.#parts.tokenApi.seconds = seconds;
    }

    /**
     * A customer calls, and the call is offered to the workers.
     * @param {{ from?: string, to?: string, attributes?: object, tone?: number, queue?: string, workers?: number }} [what] tone: what the
     *   customer sounds like, in Hz; without it, like the microphone of whoever is at the page
     * @returns {{ taskSid: string, callSid: string }}
     * @throws {Error} if there is no page
     */
    offerCall({ from = '+447814256404', to = '+448001111111', attributes = {}, tone, ...rest } = {}) {
        const { farEnds, customers, tasks } = this.#parts;
        if (!farEnds.isThere) throw new Error('Nobody plays the customer: open the page of the far end.');
        const customer = customers.call({ from, to, tone });
        const call = { call_sid: customer.callSid, from, to, caller: from, called: to, direction: 'inbound' };
        const task = tasks.create({ channel: 'voice', attributes: { ...call, ...attributes }, ...rest });
        customer.task = task;
        return { taskSid: task.sid, callSid: customer.callSid };
    }

    /**
     * A chat, a message, an email, a callback.
     * @param {{ channel?: string, attributes?: object, queue?: string, priority?: number, workers?: number }} [what]
     * @returns {{ taskSid: string }}
     */
    offerTask({ channel = 'chat', attributes = {}, ...rest } = {}) {
        return { taskSid: this.#parts.tasks.create({ channel, attributes, ...rest }).sid };
    }

    /** A number that was dialed, or the customer of a task, answers. */
    answer(callSid, options) {
        this.#parts.customers.answer(this.#customer(callSid), options);
    }

    /** A number that was dialed is busy (45303), or with another of Twilio's codes. */
    notReached(callSid, code) {
        this.#parts.customers.fail(this.#customer(callSid), code);
    }

    /** Dialing this number fails with this code, from now on. */
    setUnreachable(number, code) {
        this.#parts.customers.failures.set(number, code);
    }

    hangUp(callSid) {
        this.#parts.customers.hangUp(this.#customer(callSid));
    }

    #customer(callSid) {
        const customer = this.#parts.customers.get(callSid);
        if (!customer) throw new Error(`There is no call ${callSid}.`);
        return customer;
    }

    /** A caller who gives up before a worker has accepted cancels the task. */
    customerGone(customer) {
        const { tasks, conferences } = this.#parts;
        const { task } = customer;
        if (task && (task.status === 'pending' || task.status === 'reserved')) tasks.cancelTask(task, 'hangup');
        else conferences.customerGone(customer);
    }

    /** The page was closed, and with it everybody's audio. */
    farEndGone() {
        for (const customer of this.#parts.customers.all()) this.#parts.customers.hangUp(customer);
        for (const leg of this.#parts.legs.all()) this.#parts.legs.hangUp(leg);
    }

    /** The customers on the phone: { callSid, number, state }. */
    get customers() {
        return this.#parts.customers.all().map(({ callSid, number, state }) => ({ callSid, number, state }));
    }

    #task(sid) {
        const task = this.#parts.tasks.tasks.get(sid);
        if (!task) throw new Error(`There is no task ${sid}.`);
        return task;
    }

    /** { status, reason, attributes, reservations: [{ sid, worker, status }], customerHeld } */
    task(sid) {
        const { tasks, conferences } = this.#parts;
        const task = this.#task(sid);
        const reservations = tasks
            .of(task)
            .map((one) => ({ sid: one.sid, worker: one.worker.identity, status: one.status }));
        const { status, reason, attributes, channel } = task;
        return { status, reason, attributes, channel, reservations, customerHeld: conferences.isCustomerHeld(task) };
    }

    /** All tasks, the oldest first. */
    get tasks() {
        return [...this.#parts.tasks.tasks.keys()].map((sid) => ({ sid, ...this.task(sid) }));
    }

    /** A supervisor, or a program, cancels a task that nobody has accepted. */
    cancel(taskSid, { reason = 'Canceled by a supervisor', code = null } = {}) {
        this.#parts.tasks.cancelTask(this.#task(taskSid), reason, code);
    }

    completeAsSupervisor(taskSid, reason = 'Completed by a supervisor') {
        this.#parts.tasks.completeTask(this.#task(taskSid), reason);
    }

    wrapAsSupervisor(taskSid, reason) {
        this.#parts.tasks.wrapTask(this.#task(taskSid), reason);
    }

    /** Somebody else changes the task's attributes. */
    setAttributes(taskSid, attributes) {
        const task = this.#task(taskSid);
        this.#parts.tasks.setAttributes(task, { ...task.attributes, ...attributes });
    }

    setActivity(identity, name) {
        const { workspace } = this.#parts;
        workspace.setActivity(workspace.worker(identity), workspace.activity(name));
    }

    activity = (identity) => this.#parts.workspace.worker(identity).activity.name;

    /** { identity, name, activity, activities, taskRouter, voice, digits } */
    get agents() {
        const { workspace, legs } = this.#parts;
        const activities = workspace.activities.map(({ name }) => name);
        return [...workspace.workers.values()].map(({ identity, name, activity }) => {
            const { eventBridge: taskRouter, signaling: voice } = this.connections(identity);
            const digits = legs.all().find((leg) => leg.identity === identity)?.digits ?? '';
            return { identity, name, activity: activity.name, activities, taskRouter, voice, digits };
        });
    }

    setCapacity(identity, channel, capacity) {
        const { workspace } = this.#parts;
        workspace.setCapacity(workspace.worker(identity), channel, capacity);
    }

    /** The worker takes an offered task from another browser, or from Flex. */
    acceptElsewhere(taskSid, identity) {
        const { tasks } = this.#parts;
        tasks.accept(
            tasks
                .of(this.#task(taskSid))
                .find(({ worker, status }) => worker.identity === identity && status === 'pending')
        );
    }

    /** How many sockets of a worker, and how many registered browsers, there are. */
    connections(identity) {
        const { eventBridge, signaling, workspace } = this.#parts;
        return {
            eventBridge: eventBridge.connections(workspace.worker(identity)),
            signaling: signaling.registered(identity).length
        };
    }

    /** The digits that were pressed in a worker's call. */
    digits = (callSid) => this.#parts.legs.get(callSid)?.digits ?? '';

    /** The calls with browsers: { callSid, identity, state }. */
    get legs() {
        return this.#parts.legs.all().map(({ callSid, identity, state }) => ({ callSid, identity, state }));
    }

    /** @param {'eventBridge' | 'signaling'} [which] both without it */
    dropSockets(which) {
        for (const name of which ? [which] : ['eventBridge', 'signaling']) this.#parts[name].dropSockets();
    }

    /** From now on, a part sends nothing on its sockets, not even signs of life. */
    setSilent(which, silent = true) {
        this.#parts[which].faults.silent = silent;
    }

    /** From now on, requests get no response, and their effect does not happen. */
    setStalled(stalled = true) {
        this.#parts.eventBridge.faults.stalled = stalled;
    }

    /** Requests for which this returns true fail with status 500. Null: none. */
    setRefused(test) {
        this.#parts.eventBridge.faults.refuse = test;
    }

    /** The requests of all workers so far: { url, method, params }. */
    get requests() {
        return this.#parts.eventBridge.log;
    }
}
