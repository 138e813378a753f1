import { explanation } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { crmEvent } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Salesforce } from '../../../__tests__/fakes/salesforce';
import { ok, refused } from '../../../__tests__/fakes/salesforce';
import { settled } from '../../../__tests__/fakes/simulatedClock';
import { readSettings } from '../../../settings/readSettings';
import { READ_AGAIN_MS } from '../../crmHost';
import { CONTACT, healthy, hostOf } from './support/host';

const SERVICE = JSON.stringify({
    name: 'Service',
    callTypes: { Inbound: { objects: 'Case: CaseNumber, SuppliedPhone', noMatch: 'new Case' } }
});

describe('the Salesforce host at the start', () => {
    it('reads settings, layout, user, and page at once, and notifies Salesforce last', async () => {
        const salesforce = healthy();
        const { host, clock, events, reported } = hostOf(salesforce);
        host.start();
        expect(salesforce.requests.map(({ method }) => method)).toEqual([
            'getCallCenterSettings',
            'getSoftphoneLayout',
            ...Array.from({ length: 5 }, () => 'runApex'),
            'getAppViewInfo'
        ]);
        await clock.pass(100);
        expect(salesforce.requests.at(-1)?.method).toBe('notifyInitializationComplete');
        expect(reported('SettingsRead')).toMatchObject([{ settings: { screenPop: false }, problems: [] }]);
        expect(salesforce.sent('runApex').at(-1)).toEqual({
            apexClass: 'SoftphoneLayouts',
            methodName: 'read',
            methodParams: 'name=Default'
        });
        expect(reported('CurrentUserRead')).toMatchObject([{ user: { internalNumbersDigitsLength: 5, userId: null } }]);
        expect(reported('Navigated')).toMatchObject([{ page: CONTACT }]);
        expect(reported('HostTrouble')).toEqual([]);
        expect(events.map((event) => crmEvent(event, 'event'))).toEqual(events.map(() => null));
        expect(salesforce.sent('runApex')[0]).toEqual({
            apexClass: 'GetCurrentUser',
            methodName: 'getUserTimeZone',
            methodParams: 'none'
        });
    });

    it('uses default settings if the answer is lost, reports it, and reads them once more later', async () => {
        let lost = true;
        const salesforce = healthy().on('getCallCenterSettings', () =>
            lost ? 'lost' : ok({ '/a/screenPop': 'false' })
        );
        const { host, clock, reported } = hostOf(salesforce);
        host.start();
        await clock.pass(6_000);
        expect(reported('SettingsRead')).toMatchObject([{ callCenter: null, settings: readSettings({}).settings }]);
        expect(reported('HostTrouble')).toMatchObject([{ reason: 'noAnswer', ...explanation('noAnswer', 6) }]);
        expect(salesforce.sent('notifyInitializationComplete')).toHaveLength(1);
        lost = false;
        await clock.pass(READ_AGAIN_MS);
        expect(reported('SettingsRead')[1]).toMatchObject({ settings: { screenPop: false } });
        expect(salesforce.sent('getCallCenterSettings')).toHaveLength(2);
    });

    it('uses the default layout if Salesforce refuses to return one, and reports it', async () => {
        const salesforce = healthy().on('getSoftphoneLayout', () => refused('SERVER_ERROR', 'No layout for you'));
        const { host, reported } = hostOf(salesforce);
        host.start();
        await settled();
        expect(reported('LayoutRead')[0]).toMatchObject({
            layout: { callTypes: { Inbound: { noMatch: { entity: 'Lead' } } } }
        });
        expect(reported('HostTrouble')).toMatchObject([{ reason: 'refused', detail: 'No layout for you' }]);
    });

    it('fills the gaps of Salesforce’s layout from the record that the setting names (L2, P3)', async () => {
        const salesforce = healthy()
            .on('getCallCenterSettings', () => ok({ '/CRMConnect/softphoneLayout': 'Service' }))
            .on('getSoftphoneLayout', () => ok({}))
            .on('runApex', ({ apexClass, methodParams }) =>
                apexClass === 'SoftphoneLayouts' && methodParams === 'name=Service'
                    ? ok({ runApex: SERVICE })
                    : ok({ runApex: '5' })
            );
        const { host, reported, events } = hostOf(salesforce);
        host.start();
        await settled();
        expect(reported('LayoutRead').at(-1)).toMatchObject({
            layout: {
                callTypes: {
                    Inbound: {
                        objects: [{ name: 'Case', fields: ['CaseNumber', 'SuppliedPhone'] }],
                        noMatch: { pop: 'newRecord', entity: 'Case' }
                    }
                }
            }
        });
        expect(events.map((event) => crmEvent(event, 'event'))).toEqual(events.map(() => null));
    });

    it('does not report a missing Apex class (R2)', async () => {
        const salesforce = healthy().on('runApex', () =>
            refused('GENERIC_ERROR', 'Could not load Apex class: GetCurrentUser')
        );
        const { host, reported } = hostOf(salesforce);
        host.start();
        await settled();
        expect(reported('CurrentUserRead')).toMatchObject([
            { user: { timeZone: null, userId: null, internalNumbersDigitsLength: null } }
        ]);
        expect(reported('HostTrouble')).toEqual([]);
    });
});

describe('navigation', () => {
    it('is reported once for each change, within 150 ms, however many events Salesforce sends', async () => {
        const salesforce = healthy();
        const { host, clock, reported } = hostOf(salesforce);
        host.start();
        await clock.pass(100);
        for (let repeat = 0; repeat < 5; repeat += 1) salesforce.navigate(CONTACT);
        await clock.pass(100);
        expect(reported('Navigated')).toHaveLength(1);

        const account = { url: '/a', recordId: '001', objectType: 'Account' };
        salesforce.navigate({ url: '/a' });
        await clock.pass(30);
        salesforce.navigate({ returnValue: account });
        await clock.pass(30);
        expect(reported('Navigated')[1]).toMatchObject({ page: account });
        expect(reported('Navigated')).toHaveLength(2);
    });

    it('has the time of the report, even in a tab that was frozen before it could be passed on (P6)', async () => {
        const salesforce = healthy();
        const { host, clock, reported } = hostOf(salesforce);
        host.start();
        await clock.pass(100);
        const at = clock.now();
        const page = { url: '/lead', recordId: '00Q' };
        salesforce.navigate(page);
        await clock.sleep(60_000);
        expect(reported('Navigated').at(-1)).toMatchObject({ at, page });
    });

    it('takes precedence over the first page, whose answer may be slow', async () => {
        const salesforce = healthy().on('getAppViewInfo', () => 'late');
        const { host, clock, reported } = hostOf(salesforce);
        host.start();
        salesforce.navigate({ url: '/lead', recordId: '00Q' });
        salesforce.heldBack[0]?.();
        await clock.pass(100);
        expect(reported('Navigated')).toMatchObject([{ page: { recordId: '00Q' } }]);
    });

    it('shows that this tab is in use, even if the page is the same (P5)', async () => {
        const salesforce = healthy();
        const { host, clock, markUsed } = hostOf(salesforce);
        host.start();
        await clock.pass(100);
        salesforce.navigate(CONTACT);
        expect(markUsed).toHaveBeenCalledTimes(1);
    });
});

describe('A8: the page of a popped record', () => {
    const POP = {
        command: 'screenPop',
        target: { type: 'record', recordId: '003000000000002AAA', callKey: 'call-1' }
    } as const;
    const popped = { url: '/popped', recordId: '003000000000002AAA', objectType: 'Contact' };

    it.each([
        ['answers', (salesforce: Salesforce) => salesforce.heldBack.at(-1)?.(), false],
        ['does not answer at all', () => undefined, true]
    ])("is the call's, however long Salesforce takes, when it %s", async (_, answer, fails) => {
        const salesforce = healthy().on('screenPop', () => 'late');
        const { host, clock, reported } = hostOf(salesforce);
        host.start();
        await clock.pass(100);
        const done = host.execute(POP).then(
            () => false,
            () => true
        );
        await clock.pass(5_900);
        answer(salesforce);
        await clock.pass(4_000);
        salesforce.navigate(popped);
        await clock.pass(100);
        expect(await done).toBe(fails);
        expect(reported('Navigated').at(-1)).toMatchObject({ page: popped, poppedFor: 'call-1' });
    });
});
