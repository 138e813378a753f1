import type { CallRecordFields, Replaced, SaveAnswer } from 'c/callEngine';
import { keepEdits } from '../../workbench/server/apex/callRecordMerge.mjs';
import type { Ground } from './ground';

export type Task = Record<string, string | number | null | undefined> & { Id: string; CallKey__c: string };

/** An agent's edit of a Task in Salesforce. */
export interface Edit {
    readonly taskId: string;
    readonly field: 'Subject' | 'Description';
    readonly text: string;
}

/** What CallRecordSaver.save gets, without the key. */
interface SentRecord {
    readonly fields: CallRecordFields;
    readonly replaces: Replaced;
    readonly onlyNew: boolean;
}

/** How long the records port waits for Apex, in milliseconds. */
const DEADLINE_MS = 20_000;
const LATER = (message: string): SaveAnswer => ({
    ok: false,
    retry: true,
    errors: [{ fields: [], code: 'NOT_SAVED', message }]
});

const NO_RECORD: SaveAnswer = {
    ok: false,
    retry: false,
    errors: [{ fields: [], code: 'NO_RECORD_TO_CHANGE', message: 'There is no record of this call to change.' }]
};

/** Salesforce: Tasks with a unique call key, users who edit them, and a network in between. */
export class Salesforce {
    readonly tasks: Task[] = [];
    readonly edits: Edit[] = [];
    /** Calls for which an older save arrived after a newer one, so that it restores fields that the newer one cleared. */
    readonly overtaken = new Set<string>();
    private readonly world: Ground;
    private readonly sent = new Map<string, CallRecordFields>();
    private loggedOutUntil = 0;

    constructor(world: Ground) {
        this.world = world;
    }

    /** The login expires for some time. */
    logOut(ms: number): void {
        this.loggedOutUntil = this.world.time.now + ms;
        this.world.faults.note('login expired');
    }

    /**
     * CallRecordSaver.save, as called by the records port. `answer` is not called if the caller has ended by then. `user` is the
     * panel's user, `session` the one who is signed in in its browser.
     */
    save(
        user: string,
        session: { readonly user: string },
        callKey: string,
        record: SentRecord,
        answer: (answer: SaveAnswer) => void
    ): void {
        const { world } = this;
        const { chance, time } = world;
        const { fields } = record;
        if (record.onlyNew) world.faults.note('call handed over');
        let waits = true;
        const settle = (outcome: SaveAnswer): void => {
            if (waits) answer(outcome);
            waits = false;
        };
        time.after(DEADLINE_MS, () => settle(LATER('Salesforce did not answer in time.')));
        if (world.strikes('save lost', 0.06)) return;
        this.sent.set(callKey, fields);
        const arrive = (): void => {
            if ((world.troubled && time.now < this.loggedOutUntil) || session.user !== user) {
                time.after(chance.between(10, 200), () => settle(LATER('Your session has expired.')));
                return;
            }
            if (this.sent.get(callKey) !== fields) this.overtaken.add(String(callKey.split('/').at(-1)));
            const saved = this.upsert(callKey, { ...record, fields: { ...fields, OwnerId: user } });
            if (world.strikes('save answer lost', 0.08)) return;
            time.after(chance.between(10, 400), () => settle(saved));
        };
        time.after(chance.between(20, 600), arrive);
        if (world.strikes('save doubled', 0.04)) time.after(chance.between(20, 5_000), arrive);
    }

    /** Changes only do not create a Task. */
    private upsert(callKey: string, { fields, replaces, onlyNew }: SentRecord): SaveAnswer {
        const known =
            this.world.broken === 'call-key' ? undefined : this.tasks.find((task) => task.CallKey__c === callKey);
        this.world.say(`saved ${callKey} ${JSON.stringify(fields)}`);
        if (known) {
            const kept = keepEdits(fields, known, replaces as Record<string, unknown[]>).fields;
            if (!onlyNew) Object.assign(known, kept);
            return { ok: true, taskId: known.Id, created: false };
        }
        if (!('TaskSubtype' in fields)) return NO_RECORD;
        const Id = `00T${String(this.tasks.length).padStart(12, '0')}`;
        this.tasks.push({ ...fields, CallKey__c: callKey, Id });
        return { ok: true, taskId: Id, created: true };
    }

    /** A user edits a Task. */
    edit(): void {
        const { chance } = this.world;
        if (this.tasks.length === 0) return;
        const task = chance.of(this.tasks);
        const field = chance.of(['Subject', 'Description'] as const);
        const text = `edit ${this.edits.length}`;
        task[field] = text;
        // A later edit of the same field replaces an earlier one.
        const others = this.edits.filter((edit) => edit.taskId !== task.Id || edit.field !== field);
        this.edits.splice(0, this.edits.length, ...others, { taskId: task.Id, field, text });
        this.world.say(`edited ${task.CallKey__c} ${field}`);
    }
}
