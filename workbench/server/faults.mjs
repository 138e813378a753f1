// Faults that somebody ordered: the one place where an answer is delayed, refused or lost.
export const FAULT_KINDS = ['delay', 'refuse', 'lose'];

/** Answers that are "lost" arrive this late, long after every deadline. */
const LOST_MS = 60_000;

export class Faults {
    #faults = [];

    get all() {
        return this.#faults.map((fault) => ({ ...fault }));
    }

    clear() {
        this.#faults = [];
    }

    /** Throws a sentence for what is no fault. */
    add({ target, kind, seconds, message, code, fields, times }) {
        if (typeof target !== 'string' || !/^(apex|opencti):[\w.]+$/.test(target)) {
            throw new Error('A fault needs a target such as "apex:CallerLookup.find" or "opencti:screenPop".');
        }
        if (!FAULT_KINDS.includes(kind)) throw new Error(`A fault is one of ${FAULT_KINDS.join(', ')}.`);
        if (kind === 'delay' && !(seconds >= 0 && seconds <= 600))
            throw new Error('A delay needs seconds from 0 to 600.');
        if (kind === 'refuse' && !message) throw new Error('A refusal needs a message.');
        if (times !== undefined && !(Number.isInteger(times) && times > 0))
            throw new Error('"times" is a whole number from 1.');
        const fault = { target, kind, seconds, message, code, fields, times };
        this.#faults.push(JSON.parse(JSON.stringify(fault)));
        return fault;
    }

    /** What happens to this call: { delayMs, refuse?, lost }; a fault with `times` is used up. */
    take(target) {
        const outcome = { delayMs: 0, refuse: null, lost: false };
        for (const fault of this.#faults.filter((one) => one.target === target)) {
            if (fault.kind === 'delay') outcome.delayMs += fault.seconds * 1000;
            if (fault.kind === 'refuse') outcome.refuse ??= fault;
            if (fault.kind === 'lose') outcome.lost = true;
            if (fault.times !== undefined && --fault.times === 0) this.#faults.splice(this.#faults.indexOf(fault), 1);
        }
        return outcome;
    }

    static lost = () => new Promise((resolve) => setTimeout(resolve, LOST_MS).unref());
}
