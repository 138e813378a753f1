// The workbench and the simulation save call records through imitations in JavaScript. They do what the Apex classes do: both get the same
// saves, with edits by hand in between, and must answer and store the same.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callMethod } from '../../../workbench/apex/callMethod.mjs';
import { invoke, staticsOf } from '../../../workbench/apex/language/invoke.mjs';
import { write } from '../../../workbench/apex/org/dml.mjs';
import { Org } from '../../../workbench/apex/org/org.mjs';
import { objectNamed } from '../../../workbench/apex/org/schema.mjs';
import { compilePackage } from '../../../workbench/apex/package.mjs';
import { Transaction, within } from '../../../workbench/apex/transaction.mjs';
import { SObject } from '../../../workbench/apex/values/sobject.mjs';
import { saveCallRecord } from '../../../workbench/server/apex/callRecordSaver.mjs';
import { readLabels } from '../../../workbench/server/labels/labels.mjs';
import { RecordStore } from '../../../workbench/server/records/store.mjs';

const SEEDS = 30;
const STEPS = 12;
const LINK_SEEDS = 25;

const program = compilePackage();
const org = new Org();

/** Random numbers from a seed. */
function chanceOf(seed) {
    let state = seed;
    const next = () => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return state / 2 ** 32;
    };
    return { of: (list) => list[Math.floor(next() * list.length)], happens: (share) => next() < share };
}

/** Values of fields; the last ones are not valid. */
const VALUES = {
    Subject: ['Inbound Call', 'inbound call', 'Inbound Call (Fred Bloggs)', 'x'.repeat(256)],
    Description: ['', 'Boiler leaks', 'Boiler\nleaks badly', '  spaces  '],
    CallDisposition: ['', 'Answered', 'Missed', 'Sold'],
    CallOutcome__c: ['Answered', 'Missed', 'Transferred'],
    CallDurationInSeconds: [0, 60, 83],
    CallObject: ['', 'call-1', 'later'],
    CallMos__c: [4.1, 4.25, 4],
    CallPacketLoss__c: [1.25, 0],
    CallNumber__c: ['07814256404', ''],
    CallStartTime__c: ['2026-11-20T16:11:36.000Z', '2026-11-20T16:12:36.000Z'],
    ActivityDate: ['2026-11-20', '2026-11-21', 'tomorrow'],
    OwnerId: ['005000000000009AAA']
};
const EDITED = {
    Subject: ['Boiler', 'inbound call'],
    Description: ['By hand', 'By hand\r\n\r\nBoiler leaks'],
    CallDurationInSeconds: [90]
};
const WHOLE = { Subject: 'Inbound Call', Status: 'Completed', Priority: 'Normal', TaskSubtype: 'Call' };

function randomFields(chance) {
    const names = Object.keys(VALUES).filter((name) => chance.happens(name === 'OwnerId' ? 0.02 : 0.3));
    // Values that are not valid are rare, because nothing is saved with them.
    return Object.fromEntries(
        names.map((name) => [name, chance.happens(0.05) ? VALUES[name].at(-1) : chance.of(VALUES[name].slice(0, 3))])
    );
}

function randomStep(chance, taskExists) {
    if (taskExists && chance.happens(0.25)) {
        const field = chance.of(Object.keys(EDITED));
        return { edit: { [field]: chance.of(EDITED[field]) } };
    }
    const fields = { ...(chance.happens(0.4) && WHOLE), ...randomFields(chance) };
    const earlier = Object.keys(fields).filter(() => chance.happens(0.4));
    return {
        fields,
        replaces: Object.fromEntries(earlier.map((name) => [name, [chance.of(VALUES[name] ?? [WHOLE[name]])]]))
    };
}

/** The real classes. */
function real(seed) {
    const agent = within(new Transaction({ org, userId: org.adminId, inTest: true }), () => {
        const cls = program.classNamed('TestUsers');
        staticsOf(cls);
        return invoke(cls.methodsNamed('agentWithCustomers')[0], null, []).get('Id');
    });
    const callKey = `${agent}/1001/${seed}`;
    const task = () => org.records.all('Task').find(({ CallKey__c }) => CallKey__c === callKey);
    return {
        agent,
        task,
        save: (fields, replaces) =>
            callMethod(program, { org, userId: agent }, 'CallRecordSaver.save', {
                record: { callKey, fields, replaces }
            }),
        edit: (fields) => org.records.put('Task', task().Id, { ...task(), ...fields })
    };
}

/** The imitations. */
function imitated(seed) {
    const store = new RecordStore();
    const [user] = store.all('User');
    const callKey = `${user.Id}/1001/${seed}`;
    const task = () => store.all('Task').find(({ CallKey__c }) => CallKey__c === callKey);
    return {
        store,
        task,
        save: (fields, replaces) =>
            saveCallRecord({ record: { callKey, fields, replaces } }, { store, user, labels: readLabels('en_US') }),
        edit: (fields) => store.update('Task', task().Id, fields)
    };
}

const seen = ({ id, created, errors, kept }) => ({
    saved: id !== null,
    created,
    kept: [...kept].sort(),
    refused: errors.map(({ fields, code, message }) => [...fields, code, message]).sort()
});
const stored = (task) =>
    task &&
    Object.fromEntries(
        Object.keys(VALUES)
            .filter((name) => name !== 'OwnerId')
            .map((name) => [name, task[name] ?? null])
    );

for (let seed = 1; seed <= SEEDS; seed += 1) {
    test(`the Apex classes and their imitations save the same, seed ${seed}`, () => {
        const chance = chanceOf(seed);
        const mark = org.records.mark();
        const [apex, imitation] = [real(seed), imitated(seed)];
        for (let step = 0; step < STEPS; step += 1) {
            const { edit, fields, replaces } = randomStep(chance, apex.task() !== undefined);
            if (edit) for (const one of [apex, imitation]) one.edit(edit);
            else {
                const said = JSON.stringify({ step, fields, replaces });
                assert.deepEqual(seen(imitation.save(fields, replaces)), seen(apex.save(fields, replaces)), said);
                assert.deepEqual(stored(imitation.task()), stored(apex.task()), said);
            }
        }
        org.records.rollback(mark);
    });
}

/** Contacts by name, in the Apex org and in the workbench's, and what can happen to them in both. */
function contactsOf(apex, { store }) {
    const names = ['Lost', 'Middle', 'Last'];
    const { type } = objectNamed('Contact');
    const asAdmin = (run) => within(new Transaction({ org, userId: org.adminId }), run);
    const writing = (operation, id, into) => {
        const [record, master] = [id, into].map((one) => {
            const made = new SObject(type);
            made.set('Id', one);
            return made;
        });
        asAdmin(() => write(operation, [record], { mode: 'system', allOrNone: true, into: master }));
    };
    const both = names.map((LastName) => {
        const made = new SObject(type);
        made.set('LastName', LastName);
        made.set('OwnerId', apex.agent);
        asAdmin(() => write('insert', [made], { mode: 'system', allOrNone: true }));
        return { name: LastName, apex: made.get('Id'), store: store.create('Contact', { LastName }).Id };
    });
    const isThere = (one) => org.records.find('Contact', one.apex) !== undefined;
    return {
        both,
        /** Both orgs may have the same id for different contacts. */
        nameOf: (side, id) => both.find((one) => id && one[side] === id)?.name ?? null,
        remove(one) {
            if (!isThere(one)) return;
            writing('delete', one.apex);
            store.remove('Contact', one.store);
        },
        merge(one, into) {
            if (one === into || !isThere(one) || !isThere(into)) return;
            writing('merge', one.apex, into.apex);
            store.merge('Contact', one.store, into.store);
        },
        purge(one) {
            if (!org.records.findDeleted('Contact', one.apex)) return;
            org.records.put('Contact', one.apex, null);
            store.emptyBin();
            for (const other of both) if (!isThere(other)) org.records.put('Contact', other.apex, null);
        }
    };
}

for (let seed = 1; seed <= LINK_SEEDS; seed += 1) {
    test(`the Apex classes and their imitations follow the same links, seed ${seed}`, () => {
        const chance = chanceOf(seed + 1000);
        const mark = org.records.mark();
        const [apex, imitation] = [real(seed), imitated(seed)];
        const contacts = contactsOf(apex, imitation);
        const seenLinks = (side, { id, errors, moved }, task) => ({
            saved: id !== null,
            refused: errors.map(({ fields, code }) => [...fields, code]),
            moved: moved.map((one) => [
                contacts.nameOf(side, one.id),
                one.record && contacts.nameOf(side, one.record.id)
            ]),
            who: contacts.nameOf(side, task?.WhoId)
        });
        for (let step = 0; step < STEPS; step += 1) {
            const one = chance.of(contacts.both);
            const fate = chance.of(['save', 'save', 'remove', 'merge', 'purge']);
            if (fate === 'save') {
                const earlier = chance.of(contacts.both);
                const linked = (of) => [{ ...WHOLE, WhoId: one[of] }, { WhoId: [earlier[of]] }];
                const imitated = seenLinks('store', imitation.save(...linked('store')), imitation.task());
                assert.deepEqual(
                    imitated,
                    seenLinks('apex', apex.save(...linked('apex')), apex.task()),
                    `step ${step}: ${one.name}`
                );
            } else contacts[fate](one, chance.of(contacts.both));
        }
        org.records.rollback(mark);
    });
}
