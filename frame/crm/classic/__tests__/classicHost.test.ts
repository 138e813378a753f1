import { explanation } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { CrmCommand, CrmEvent } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { ClassicSalesforce, json } from '../../../__tests__/fakes/classicSalesforce';
import { FakeStoredText } from '../../../__tests__/fakes/fakeStoredText';
import { SimulatedClock } from '../../../__tests__/fakes/simulatedClock';
import { readSettings } from '../../../settings/readSettings';
import { classicHost } from '../classicHost';

const SEARCH_PAGE = '/_ui/search/ui/UnifiedSearchResults?str=07814';

function hostOf(salesforce: ClassicSalesforce, { endsCalls = false, opens = true } = {}) {
    const clock = new SimulatedClock();
    const events: CrmEvent[] = [];
    const context = {
        clock,
        log: () => undefined,
        emit: (event: CrmEvent) => void events.push(event),
        markUsed: () => undefined,
        callsKnown: () => Promise.resolve(),
        endsCalls: () => endsCalls,
        readSettings
    };
    const opened: string[] = [];
    const openTab = (path: string): boolean => {
        if (opens) opened.push(path);
        return opens;
    };
    const host = classicHost(context, { api: salesforce.api, stored: new FakeStoredText(), openTab });
    const reported = <Kind extends CrmEvent['event']>(kind: Kind) =>
        events.filter((event): event is Extract<CrmEvent, { event: Kind }> => event.event === kind);
    return { host, clock, reported, opened };
}

describe('the start in Classic', () => {
    it('reads settings, layout, user, and page from JSON texts, and then tells Salesforce that the phone can be used', async () => {
        const salesforce = new ClassicSalesforce()
            .on('cti.getCallCenterSettings', () =>
                json({ '/CRMConnect/screenPop': 'false', '/reqGeneralInfo/reqInternalName': 'Acme' })
            )
            .on('cti.getSoftphoneLayout', () =>
                json({ Inbound: { objects: { Case: [{ apiName: 'SuppliedPhone' }] } } })
            )
            .on('runApex', (name, method) => ({
                result: name === 'CRMConnectUser' && method === 'getUserTimeZone' ? 'Europe/London' : ''
            }))
            .on('getPageInfo', () =>
                json({
                    url: 'https://acme.my.salesforce.com/003000000000001',
                    objectId: '003000000000001',
                    objectName: 'Fred',
                    object: 'Contact',
                    displayName: 'Contact'
                })
            );
        const { host, clock, reported } = hostOf(salesforce);
        host.start();
        await clock.pass(100);
        expect(reported('SettingsRead')).toMatchObject([{ callCenter: 'Acme', settings: { screenPop: false } }]);
        expect(reported('LayoutRead')[0]?.layout.callTypes.Inbound.objects).toMatchObject([{ name: 'Case' }]);
        expect(reported('CurrentUserRead')).toMatchObject([{ user: { timeZone: 'Europe/London' } }]);
        expect(reported('Navigated').map(({ page }) => page)).toEqual([
            {
                url: 'https://acme.my.salesforce.com/003000000000001',
                recordId: '003000000000001',
                recordName: 'Fred',
                objectType: 'Contact'
            }
        ]);
        expect(reported('HostTrouble')).toEqual([]);
        expect(salesforce.requests.at(-1)).toEqual({ path: 'cti.notifyInitializationComplete', args: [] });
    });

    it('registers each listener once, because the library cannot remove one', () => {
        const salesforce = new ClassicSalesforce();
        hostOf(salesforce).host.start();
        expect([...salesforce.listeners.values()].map(({ length }) => length)).toEqual([1, 1]);
    });
});

describe('commands in Classic', () => {
    const pop = (target: Extract<CrmCommand, { command: 'screenPop' }>['target']): CrmCommand => ({
        command: 'screenPop',
        target
    });
    const cases: [CrmCommand, string, unknown[]][] = [
        [{ command: 'setClickToDial', on: true }, 'cti.enableClickToDial', []],
        [{ command: 'setClickToDial', on: false }, 'cti.disableClickToDial', []],
        [{ command: 'refreshView' }, 'refreshRelatedList', ['History']],
        [
            pop({ type: 'record', recordId: '003000000000001AAA', callKey: 'c' }),
            'screenPop',
            ['/003000000000001AAA', false]
        ],
        [pop({ type: 'url', url: '/apex/Caller' }), 'screenPop', ['/apex/Caller', false]],
        [
            pop({ type: 'newRecord', entity: 'Lead', form: 'c', defaultFieldValues: { Phone: '1' } }),
            'screenPop',
            ['/00Q/e', false]
        ],
        [
            pop({ type: 'flow', flow: 'Caller', flowArgs: { phoneNumber: '+44 1', callerName: 'A&B' } }),
            'screenPop',
            ['/flow/Caller?phoneNumber=%2B44+1&callerName=A%26B', false]
        ]
    ];
    it.each(cases)('%j calls %s', async (command, path, args) => {
        const salesforce = new ClassicSalesforce();
        await hostOf(salesforce).host.execute(command);
        expect(salesforce.requests).toEqual([{ path, args }]);
    });

    it('open the search page of the softphone layout (P3)', async () => {
        const salesforce = new ClassicSalesforce().on('searchAndGetScreenPopUrl', () =>
            json({ '003000000000001': { Name: 'Fred' }, screenPopUrl: SEARCH_PAGE })
        );
        await hostOf(salesforce).host.execute(pop({ type: 'search', searchString: '07814' }));
        expect(salesforce.sent('searchAndGetScreenPopUrl')).toEqual([['07814', '', 'inbound']]);
        expect(salesforce.sent('screenPop')).toEqual([[SEARCH_PAGE, false]]);
    });

    it.each([
        ['has no search page', {}, explanation('noSearchPage')],
        ['has an empty one', { screenPopUrl: '' }, explanation('noSearchPage')],
        ['has one elsewhere', { screenPopUrl: 'https://evil.example' }, explanation('notPage', 'https://evil.example')]
    ])('are rejected with the reason if the layout %s', async (_, found, why) => {
        const salesforce = new ClassicSalesforce().on('searchAndGetScreenPopUrl', () => json(found));
        const done = hostOf(salesforce).host.execute(pop({ type: 'search', searchString: '07814' }));
        await expect(done).rejects.toMatchObject({ reason: 'rejected', explanation: why });
        expect(salesforce.sent('screenPop')).toEqual([]);
    });

    it('are rejected with the reason for the form of an object without a known address', async () => {
        const salesforce = new ClassicSalesforce();
        const target = { type: 'newRecord', entity: 'Visit__c', form: 'c', defaultFieldValues: {} } as const;
        await expect(hostOf(salesforce).host.execute(pop(target))).rejects.toMatchObject({
            reason: 'rejected',
            explanation: explanation('noForm', 'Visit__c')
        });
        expect(salesforce.requests).toEqual([]);
    });

    it('are rejected if Salesforce answers false, but a page without the related list is no failure', async () => {
        const salesforce = new ClassicSalesforce()
            .on('screenPop', () => ({ result: false }))
            .on('refreshRelatedList', () => ({ result: false }));
        const { host } = hostOf(salesforce);
        await expect(host.execute(pop({ type: 'url', url: '/apex/Caller' }))).rejects.toMatchObject({
            reason: 'hostError',
            explanation: explanation('pageStays')
        });
        await expect(host.execute({ command: 'refreshView' })).resolves.toBeUndefined();
    });
});

describe('the panel', () => {
    it.each([
        ['is shown in a console', true, [[true]]],
        ['is always visible in the sidebar, so Salesforce is not asked', false, []]
    ])('%s', async (_, inConsole, asked) => {
        const salesforce = new ClassicSalesforce().on('isInConsole', () => ({ result: inConsole }));
        const { host, clock } = hostOf(salesforce);
        host.start();
        await clock.pass(100);
        await host.execute({ command: 'setPanelVisible', visible: true });
        expect(salesforce.sent('setVisible')).toEqual(asked);
    });
});

describe('a screen pop during a call that would end with the page', () => {
    const POP: CrmCommand = { command: 'screenPop', target: { type: 'url', url: '/apex/Caller' } };

    it('opens in another tab of the browser', async () => {
        const salesforce = new ClassicSalesforce().on('isInConsole', () => ({ result: false }));
        const { host, clock, opened } = hostOf(salesforce, { endsCalls: true });
        host.start();
        await clock.pass(100);
        await host.execute(POP);
        expect(opened).toEqual(['/apex/Caller']);
        expect(salesforce.sent('screenPop')).toEqual([]);
    });

    it('is rejected with the reason if the browser does not allow that without a click', async () => {
        const salesforce = new ClassicSalesforce();
        const { host } = hostOf(salesforce, { endsCalls: true, opens: false });
        await expect(host.execute(POP)).rejects.toMatchObject({
            reason: 'rejected',
            explanation: explanation('endsCall')
        });
        expect(salesforce.sent('screenPop')).toEqual([]);
    });

    it('opens in a tab of the console, which stays loaded', async () => {
        const salesforce = new ClassicSalesforce().on('isInConsole', () => ({ result: true }));
        const { host, clock, opened } = hostOf(salesforce, { endsCalls: true });
        host.start();
        await clock.pass(100);
        await host.execute(POP);
        expect(opened).toEqual([]);
        expect(salesforce.sent('screenPop')).toEqual([['/apex/Caller', false]]);
    });
});
