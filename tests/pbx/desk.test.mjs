// A desk phone: what is done in the panel, on the handset, and by the customer. Each call has one record.
import assert from 'node:assert/strict';
import { CUSTOMER, PLACES } from './lab/lab.mjs';
import { startDeskJourney } from './support/deskJourney.mjs';
import { pbxJourneys } from './support/pbxTest.mjs';

pbxJourneys(
    'a desk phone at a PBX',
    (journey, test) => {
        const fred = /\(Fred Bloggs\)$/;

        function assertFreds(task, callType) {
            assert.equal(task.CallType, callType);
            assert.equal(task.CallOutcome__c, 'Answered');
            assert.match(task.Subject, fred);
            assert.match(task.WhoId, /^003/);
        }

        test('click to dial: the handset answers by itself and calls the customer (D2, A4)', async () => {
            const { page, panel, customer, control } = journey();
            const { records } = await (await fetch(`${control}/records/Contact`)).json();
            const { Id } = records.find(({ Name }) => Name === 'Fred Bloggs');
            await page.goto(`${journey().origin}/lightning/r/Contact/${Id}/view`);
            await panel.available();
            const from = customer.mark();
            await page
                .getByRole('button', { name: /^Call .*7814/ })
                .first()
                .click();
            await journey().customerAnswers(from);
            assert.match(customer.events.slice(from)[0].peeruri, new RegExp(journey().handset.number));
            await panel.press('Hang up');
            const task = await journey().recorded();
            assertFreds(task, 'Outbound');
            assert.equal(task.WhoId, Id);
        });

        test('without auto-answer, the agent picks up the handset first (D4)', async () => {
            const { panel, customer, handset } = journey();
            await handset.setAutoAnswer(false);
            const [ours, theirs] = [handset.mark(), customer.mark()];
            await panel.dial(CUSTOMER.number);
            await handset.event('CALL_INCOMING', ours);
            await handset.answer();
            await journey().customerAnswers(theirs);
            await handset.hangUp();
            assertFreds(await journey().recorded(), 'Outbound');
            await journey().handsetIsFree();
            await handset.setAutoAnswer(true);
        });

        test('dialed on the handset: noticed, matched, and recorded (A10)', async () => {
            const { panel, customer, handset } = journey();
            const from = customer.mark();
            await handset.dial('07814256404');
            await panel.offers('Hang up');
            await journey().customerAnswers(from);
            await customer.command('hangup');
            assertFreds(await journey().recorded(), 'Outbound');
        });

        test('answered and held in the panel (K)', async () => {
            const { panel, customer } = journey();
            await journey().talking();
            await panel.press('Hold');
            await panel.press('Resume');
            await panel.offers('Hold');
            await customer.command('hangup');
            assertFreds(await journey().recorded(), 'Inbound');
        });

        test('answered, held, and hung up on the handset (K)', async () => {
            const { panel, handset } = journey();
            await journey().customerCalls();
            await handset.answer();
            await panel.offers('Hold');
            await handset.hold();
            await panel.offers('Resume');
            await handset.resume();
            await panel.offers('Hold');
            await handset.hangUp();
            assertFreds(await journey().recorded(), 'Inbound');
        });

        test('a second call: answering it holds the first; a record each (K, R1)', async () => {
            const { panel, customer, colleague, handset } = journey();
            await journey().talking();
            const from = colleague.mark();
            await colleague.command('dial', `sip:${handset.number}@${journey().lab.domain}`);
            await panel.press('Hold and answer');
            await colleague.event('CALL_ESTABLISHED', from);
            await panel.offers('Swap');
            await colleague.command('hangup');
            const internal = await journey().newTask();
            assert.deepEqual([internal.CallType, internal.WhoId ?? null], ['Internal', null]);
            await panel.press('Resume');
            await customer.command('hangup');
            assertFreds(await journey().newTask(), 'Inbound');
            await panel.press('Save');
            await journey().save();
        });

        test('transferred blind, in the panel and on the handset: our part ends (T)', async () => {
            const { panel, customer, colleague, handset } = journey();
            for (const transfer of [
                async () => {
                    await panel.transferTo('1002');
                    await panel.press('Transfer now');
                },
                () => handset.transferTo('1002')
            ]) {
                await journey().talking();
                const from = colleague.mark();
                await transfer();
                await colleague.event('CALL_INCOMING', from);
                await colleague.command('accept');
                const task = await journey().recorded();
                assert.equal(task.CallOutcome__c, 'Transferred');
                await customer.command('hangup');
                await journey().handsetIsFree();
            }
        });

        test('consulted in the panel, then transferred (T)', async () => {
            const { panel, customer, colleague } = journey();
            await journey().talking();
            const from = colleague.mark();
            await panel.transferTo('1002');
            await panel.press('Consult first');
            await colleague.event('CALL_INCOMING', from);
            await colleague.command('accept');
            await panel.press('Complete transfer');
            await panel.offers('Save');
            const tasks = await journey().newTasks(2);
            assert.deepEqual(tasks.map(({ CallType }) => CallType).sort(), ['Inbound', 'Internal']);
            await customer.command('hangup');
            await journey().save();
        });

        test('missed, declined, busy: a record each, without wrap-up (R1)', async () => {
            const { panel, customer } = journey();
            const ends = [
                ['Missed', () => journey().customerCalls(), () => customer.command('hangup')],
                ['Declined', () => journey().customerCalls(), () => panel.press('Decline')],
                ['Busy', () => panel.dial(PLACES.busy.outside), () => Promise.resolve()]
            ];
            for (const [outcome, begin, end] of ends) {
                await begin();
                await end();
                assert.equal((await journey().newTask()).CallOutcome__c, outcome);
                await panel.offers('Dial');
                await journey().handsetIsFree();
            }
        });
    },
    startDeskJourney
);
