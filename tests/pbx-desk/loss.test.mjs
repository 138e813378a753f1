// A desk phone when something is lost: the page, a CTI server, all of them, the exchange. Its calls go on, and each has one record.
import assert from 'node:assert/strict';
import { startDeskJourney } from '../pbx/support/deskJourney.mjs';
import { pbxJourneys } from '../pbx/support/pbxTest.mjs';

pbxJourneys(
    'a desk phone after a loss',
    (journey, test) => {
        const talkedWithFred = ({ CallOutcome__c, CallType, WhoId }) =>
            CallOutcome__c === 'Answered' && CallType === 'Inbound' && WhoId.startsWith('003');

        test('the panel is opened in mid-call (S4)', async () => {
            const { page, panel, customer } = journey();
            await journey().talking();
            await page.reload();
            await panel.offers('Hold');
            await customer.command('hangup');
            assert.ok(talkedWithFred(await journey().recorded()));
        });

        test('a call while nobody has the phone open is recorded at the next start, and says so (R13)', async () => {
            const { context, customer, handset } = journey();
            await context.close();
            const from = handset.mark();
            await customer.ring({ to: handset.number });
            await handset.event('CALL_INCOMING', from);
            await handset.answer();
            await handset.event('CALL_ESTABLISHED', from);
            await handset.hangUp();
            await journey().handsetIsFree();
            await journey().begin();
            const task = await journey().newTask();
            assert.ok(talkedWithFred(task));
            assert.match(task.Description, /was not connected/);
            await journey().panel.shows(/now have call records: 1/);
        });

        test('its CTI server dies in mid-call: the next one has the call (S4)', async () => {
            const { panel, customer, lab } = journey();
            await journey().startServer(lab.otherCti);
            await journey().talking();
            await lab.cti.kill();
            await panel.shows(/Not connected/);
            await panel
                .text(/Not connected/)
                .first()
                .waitFor({ state: 'hidden' });
            await panel.offers('Hold');
            await customer.command('hangup');
            assert.ok(talkedWithFred(await journey().recorded()));
        });

        test('no CTI server is left in mid-call: the panel says so, and the call has its record when one is back (S2)', async () => {
            const { panel, customer, lab } = journey();
            await journey().talking();
            await lab.otherCti.kill();
            await panel.shows(/Not connected/);
            await customer.command('hangup');
            await journey().handsetIsFree();
            await journey().startServer(lab.cti);
            await panel.available();
            assert.ok(talkedWithFred(await journey().recorded()));
        });

        test('the exchange is restarted: the phone is available again (S4)', async () => {
            const { panel, pbx, handset } = journey();
            await pbx.kill();
            await panel.shows(/Not connected/);
            await pbx.start();
            await pbx.registered(handset.number);
            await panel.available();
            await journey().talking();
            await panel.press('Hang up');
            assert.ok(talkedWithFred(await journey().recorded()));
        });

        for (const host of ['utility', 'classic'])
            test(`the same phone in the host ${host} (K, R1)`, async () => {
                await journey().begin(host);
                await journey().talking();
                await journey().panel.press('Hang up');
                assert.ok(talkedWithFred(await journey().newTask()));
            });
    },
    startDeskJourney
);
