/**
 * The state of one Apex transaction: who runs it, its static variables, its savepoints, and how much of the governor limits it has used.
 * Apex is synchronous, so there is one current transaction, and `tx` is it.
 */
import { NotImplemented, Thrown } from './errors.mjs';

/** The current transaction. */
export let tx = null;

const unused = () => ({ queries: 0, queryRows: 0, searches: 0, statements: 0, rows: 0, callouts: 0 });

/** What a synchronous transaction may use. */
export const LIMITS = { queries: 100, queryRows: 50_000, searches: 20, statements: 150, rows: 10_000, callouts: 100 };

export class Transaction {
    /** Static variables by class, created when a class is first used. */
    statics = new Map();
    used = unused();
    frame = null;
    /** Ids that a search finds in a test. */
    searchResults = [];
    page = null;
    /** Kinds of objects that were written: setup objects and others do not go together. */
    written = new Set();
    /** The mode of the query that runs. */
    queryMode = null;
    /** What forbids callouts: 'dml' or 'savepoint'. */
    uncommitted = null;
    /** The class that answers callouts in a test. */
    mock = null;
    #outside = null;

    /**
     * @param {object} options
     * @param {import('./org/org.mjs').Org} options.org
     * @param {string} options.userId
     * @param {boolean} [options.inTest]
     * @param {object[]} [options.answers] answers to the callouts that are made, in their order
     */
    constructor({ org, userId, inTest = false, answers = [] }) {
        Object.assign(this, { org, userId, inTest, answers });
    }

    get user() {
        return this.org.records.find('User', this.userId);
    }

    /** Test.startTest: limits of its own until Test.stopTest, and what the test has written is committed. */
    startTest() {
        this.#outside = { used: this.used, uncommitted: this.uncommitted };
        Object.assign(this, { used: unused(), uncommitted: null });
    }

    stopTest() {
        Object.assign(this, this.#outside);
        this.#outside = null;
    }

    /** Counts what was used. Above a limit, the whole transaction ends, and no Apex can catch it. */
    use(name, amount = 1) {
        this.used[name] += amount;
        if (this.used[name] > LIMITS[name])
            throw new LimitExceeded(`System.LimitException: too many ${name}: ${this.used[name]}`);
    }

    /** Runs as another user, and as before afterwards. */
    runAs(userId, run) {
        const before = { userId: this.userId, written: this.written };
        Object.assign(this, { userId, written: new Set() });
        try {
            return run();
        } finally {
            Object.assign(this, before);
        }
    }
}

class LimitExceeded extends Error {}

/** Runs something in a transaction and returns its value. */
export function within(transaction, run) {
    const before = tx;
    tx = transaction;
    try {
        return run();
    } catch (error) {
        if (error instanceof RangeError && /call stack/.test(error.message)) {
            throw new LimitExceeded('System.LimitException: Maximum stack depth has been reached.');
        }
        if (!(error instanceof Thrown) && !(error instanceof NotImplemented) && transaction.frame?.at) {
            error.message += ` (at ${where(transaction.frame)})`;
        }
        throw error;
    } finally {
        tx = before;
        transaction.frame = null;
    }
}

const where = (frame) => `${frame.at.file}:${frame.at.line}`;

/** The Apex stack, innermost first. */
export function stack() {
    const lines = [];
    for (let frame = tx?.frame; frame; frame = frame.up) {
        if (frame.at)
            lines.push(`Class.${frame.method.cls.name}.${frame.method.name}: line ${frame.at.line}, column 1`);
    }
    return lines;
}
