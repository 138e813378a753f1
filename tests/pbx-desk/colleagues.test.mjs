// Two agents with desk phones: they call each other, and one hands a customer over with the handset's own keys. One record each.
import assert from 'node:assert/strict';
import { startTwoDeskJourneys } from '../pbx/support/deskJourney.mjs';
import { pbxJourneys } from '../pbx/support/pbxTest.mjs';

pbxJourneys(
    'two agents with desk phones',
    (journey, test) => {
        const links = ({ WhoId, WhatId }) => [WhoId ?? null, WhatId ?? null];

        /** L1, A1, R1: each has one record of the same call, of no record, and nobody was looked up. */
        async function assertInternalRecords(lookupsBefore) {
            const { other } = journey();
            const tasks = await Promise.all([journey().recorded(), other.recorded()]);
            for (const task of tasks) {
                assert.deepEqual([task.CallType, task.CallOutcome__c], ['Internal', 'Answered']);
                assert.deepEqual(links(task), [null, null]);
            }
            const [hers, his] = tasks;
            assert.match(hers.Subject, /1006 \(Agent Six\)$/);
            assert.match(his.Subject, /1003 \(Agent Three\)$/);
            assert.equal(hers.CallObject, his.CallObject);
            assert.notEqual(hers.CallKey__c, his.CallKey__c);
            assert.notEqual(hers.OwnerId, his.OwnerId);
            assert.equal(lookups(), lookupsBefore);
        }

        const lookups = () =>
            [journey(), journey().other].flatMap(({ workbench }) =>
                workbench.org.log.filter(({ method }) => /CallerLookup/.test(method))
            ).length;

        test('they call each other: an internal call for both, which either side controls (L1, A1, R1)', async () => {
            const { panel, other } = journey();
            const before = lookups();
            await panel.dial(other.handset.number);
            await other.panel.offers('Answer');
            await other.panel.shows('Agent Three');
            await other.panel.answer();
            await panel.offers('Hold');
            await other.panel.press('Hold');
            await panel.shows('The other party has put you on hold');
            await other.panel.press('Resume');
            await panel.text('The other party has put you on hold').first().waitFor({ state: 'hidden' });
            await other.panel.press('Hang up');
            await assertInternalRecords(before);
        });

        test('they call each other on the handsets, and both panels follow (A10, L1, A1)', async () => {
            const { panel, other, handset } = journey();
            const before = lookups();
            await panel.available();
            await handset.dial(other.handset.number);
            await other.panel.offers('Answer');
            await other.handset.answer();
            await panel.offers('Hold');
            await other.panel.offers('Hold');
            await handset.hangUp();
            await assertInternalRecords(before);
        });

        /** The customer calls the first agent, who answers and calls the second one, all on the handset. */
        async function consulting() {
            const { panel, other, handset } = journey();
            await journey().customerCalls();
            await handset.answer();
            await panel.offers('Hold');
            await handset.consult(other.handset.number);
            await other.panel.shows('Agent Three');
            await other.panel.offers('Answer');
            await panel.shows('Agent Six');
        }

        /** T: the second agent has the customer, whom he finds himself, until the customer hangs up. */
        async function assertHandedOver(consultation) {
            const { panel, other, customer } = journey();
            const tasks = await journey().newTasks(2);
            const [internal, inbound] = ['Internal', 'Inbound'].map((type) =>
                tasks.find(({ CallType }) => CallType === type)
            );
            assert.deepEqual([inbound.CallOutcome__c, internal.CallOutcome__c], ['Transferred', consultation]);
            assert.match(inbound.Subject, /\(Fred Bloggs\)$/);
            assert.match(inbound.WhoId, /^003/);
            assert.deepEqual(links(internal), [null, null]);
            // a call that nobody answered has no wrap-up
            if (consultation === 'Transferred') await panel.press('Save');
            await journey().save();
            await customer.command('hangup');
            const his = await other.recorded();
            assert.deepEqual([his.CallType, his.CallOutcome__c], ['Inbound', 'Answered']);
            assert.match(his.Subject, /\(Fred Bloggs\)$/);
            assert.match(his.WhoId, /^003/);
        }

        test('consulted and transferred on the handset: the second agent has the customer (T, R1)', async () => {
            const { other, handset } = journey();
            await consulting();
            await other.panel.answer();
            await handset.completeTransfer();
            await other.panel.shows('Fred Bloggs');
            await assertHandedOver('Transferred');
        });

        test('transferred on the handset while it rings: the second agent sees the customer ring (T, R1)', async () => {
            const { other, handset } = journey();
            await consulting();
            await handset.completeTransfer();
            await other.panel.shows('Fred Bloggs');
            await other.handset.answer();
            await other.panel.offers('Hold');
            await assertHandedOver('Canceled');
        });
    },
    startTwoDeskJourneys
);
