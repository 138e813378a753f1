import { lines, pageToCheck } from 'c/setupLines';
import { parseLayoutDefaults } from 'c/pageContract';
import { PACKAGED_CALL_CENTER } from 'c/softphoneContract';
import type { CallCenterCheck, PageCheck } from 'c/pageContract';
import type { DeskPhoneFacts, Facts, Line, LineId, OrgFacts, SignInFacts } from 'c/setupLines';
import { DEMO, FACTS, ORG, PAGE, SIP, line, red, service } from './support/facts';

const signIn = (more: Partial<SignInFacts>): Partial<Facts> => ({ signIn: { ...FACTS.signIn!, ...more } });
const org = (more: Partial<OrgFacts>): Partial<Facts> => ({ org: { ...ORG, ...more } });
const page = (more: Partial<PageCheck>): Partial<Facts> => ({ page: { ...PAGE, ...more } });
const layout = (name: string, defaults?: string): Partial<Facts> => ({ layout: parseLayoutDefaults(name, defaults) });
const packaged = (...changed: string[]): Partial<Facts> => ({
    ...org({ callCenterName: PACKAGED_CALL_CENTER }),
    callCenter: { ...DEMO, name: PACKAGED_CALL_CENTER, changed }
});
const no = { ok: false, message: 'No access.' } as const;

describe('setupLines', () => {
    it('is green where everything is right, but for page layouts, which it cannot see', () => {
        expect(lines(FACTS).filter(({ verdict }) => verdict !== 'ok')).toMatchObject([
            { id: 'taskLayout', verdict: 'unknown' }
        ]);
        expect(line('taskLayout', {})?.link).toContain('/Task/');
        expect(line('layout', {})?.detail).toBe('Service: Case, Contact');
    });

    it.each<[LineId, Partial<Facts>, string]>([
        ['yourPhone', org({ callCenterAssigned: false }), ''],
        ['yourPhone', org({ utilityGiven: true }), 'AcmePhone'],
        ['settings', { callCenter: { ...SIP, problems: ['screenPop = maybe'] } }, 'AcmePhone'],
        ['ownCallCenter', packaged('phoneSystem', 'sipServer'), 'phoneSystem, sipServer'],
        ['ownCallCenter', packaged('emergencyNumbers'), 'emergencyNumbers'],
        ['compatibility', org({ compatibilityMode: 'Classic' }), 'Classic'],
        ['adapter', org({ adapterUrl: 'https://elsewhere.example/phone' }), 'https://elsewhere.example/phone'],
        ['adapter', org({ adapterUrl: '/apex/SoftphoneOld' }), '/apex/SoftphoneOld'],
        ['page', { ...org({ pageGiven: false }), page: 'silent' }, 'Softphone'],
        ['opens', { page: 'silent' }, 'https://acme.lightning.force.com'],
        ['cookies', page({ lightningOut: false, cookies: false }), ''],
        ['panel', page({ lightningOut: false }), ''],
        ['layout', layout('Default'), 'softphoneLayout: Default'],
        ['layout', layout('Servce', service({})), 'softphoneLayout: Servce'],
        ['layout', layout('Service', service({ noMatch: 'pop' })), 'Inbound: pop'],
        ['fields', org({ lockedFields: ['CallKey__c', 'Description'] }), 'CallKey__c, Description'],
        ['classes', { classes: { ...FACTS.classes, CallerLookup: no } }, 'CallerLookup: No access.'],
        ['trustedSites', page({ connection: 'blocked' }), 'wss://pbx.example.com/ws'],
        ['microphone', page({ microphone: 'denied' }), 'https://acme--c.vf.force.com'],
        ['microphone', page({ microphoneInPhone: false }), 'https://acme--c.vf.force.com'],
        ['phoneSystem', page({ connection: 'unreachable' }), 'wss://pbx.example.com/ws'],
        ['phoneSystem', { callCenter: { ...SIP, server: '', missing: ['sipServer'] } }, 'sip'],
        ['signIn', signIn({ given: false, error: 'You have no extension.' }), 'AcmePasswords'],
        ['signIn', signIn({ given: false }), 'AcmePasswords'],
        ['dryRun', { dryRun: no }, 'No access.']
    ])('%s is red when it is wrong, and only that line', (id, facts, detail) => {
        expect(line(id, facts)).toMatchObject({ verdict: 'bad', detail });
        expect(red(facts)).toEqual([id]);
    });

    it.each<[LineId, Partial<Facts>]>([
        // an org without Open CTI has no field for it, and neither may the user see it
        ['yourPhone', org({ callCenterAssigned: null })],
        ['yourPhone', org({ callCenterAssigned: false, utilityGiven: null })],
        ['settings', { callCenter: null }],
        ['ownCallCenter', org({ callCenterName: null })],
        ['ownCallCenter', { ...org({ callCenterName: PACKAGED_CALL_CENTER }), callCenter: null }],
        ['compatibility', org({ compatibilityMode: null })],
        ['adapter', org({ adapterUrl: null })],
        ['page', { ...org({ pageGiven: null }), page: 'silent' }],
        ['opens', { page: 'unasked' }],
        ['opens', { ...org({ pageGiven: false }), page: 'silent' }],
        ['cookies', { page: 'silent' }],
        ['panel', { page: 'silent' }],
        ['panel', page({ lightningOut: false, cookies: false })],
        ['layout', { layout: null }],
        ['trustedSites', page({ connection: 'unreachable' })],
        ['phoneSystem', page({ connection: 'blocked' })],
        ['phoneSystem', { callCenter: null }],
        [
            'phoneSystem',
            { ...page({ connection: 'untried' }), callCenter: { ...SIP, phoneSystem: 'script', server: '' } }
        ],
        ['phoneSystem', { page: 'silent' }],
        ['microphone', page({ microphone: 'prompt' })],
        ['microphone', { page: 'silent' }],
        ['signIn', { signIn: null }]
    ])('%s says so when it cannot be told', (id, facts) => {
        expect(line(id, facts)?.verdict).toBe('unknown');
    });

    it.each([
        ['who is signed in, and for how many minutes', {}, { more: ['1001', '60'] }],
        ['that the credentials do not expire', { validForSeconds: null }, { text: 'endless', more: ['1001'] }],
        ['that there are credentials for TURN only', { extension: null }, { text: 'turnOnly' }],
        ['that no class is named', { className: null, given: false }, { text: 'unset' }]
    ])('signIn is green and says %s', (_, found, wording) => {
        expect(line('signIn', signIn(found))).toMatchObject({ verdict: 'ok', wording });
    });

    it('signIn passes on why the class has no credentials', () => {
        const refused = signIn({ given: false, error: 'You have no extension.' });
        expect(line('signIn', refused)?.wording).toEqual({ more: ['You have no extension.'] });
    });

    it('knows nothing of an org that did not answer, and says why', () => {
        const error = 'Salesforce did not respond in time.';
        expect(line('yourPhone', { org: { error } })).toMatchObject({ verdict: 'unknown', detail: error });
        expect(line('dryRun', { org: { error } })?.verdict).toBe('ok');
    });

    describe('without Open CTI', () => {
        const utility = (more: Partial<Facts> = {}): Facts => ({
            ...FACTS,
            ...org({
                callCenterAssigned: null,
                callCenterName: null,
                compatibilityMode: null,
                adapterUrl: null,
                pageGiven: null,
                utilityGiven: true
            }),
            callCenter: { ...SIP, name: 'Acme', values: ['phoneSystem = sip'] },
            ...page({ lightningOut: false, cookies: false }),
            ...more
        });

        it('needs no call center, no cookies, and no Lightning Out, but Lightning Web Security', () => {
            const found = lines(utility());
            expect(found.filter(({ verdict }) => verdict !== 'ok')).toMatchObject([{ id: 'taskLayout' }]);
            const ids = found.map(({ id }) => id);
            for (const id of ['ownCallCenter', 'compatibility', 'adapter', 'cookies', 'panel'] as const)
                expect(ids).not.toContain(id);
            expect(found.slice(0, 5)).toMatchObject([
                { id: 'yourPhone', wording: { text: 'utility' } },
                { id: 'page', detail: 'SoftphoneUtility' },
                { id: 'opens' },
                { id: 'webSecurity' },
                { id: 'settings', detail: 'Acme', wording: { more: ['phoneSystem = sip'] } }
            ]);
        });

        it('checks the page of this phone, in both cases that of Open CTI, and none for a user without a phone', () => {
            const address = (more: Partial<OrgFacts>): string | null => pageToCheck({ ...ORG, ...more });
            expect(address({ callCenterAssigned: null, utilityGiven: true })).toMatch(/SoftphoneUtility$/);
            expect(address({ utilityGiven: true })).toMatch(/Softphone$/);
            expect(address({ callCenterAssigned: false })).toBeNull();
        });

        it('shows where the settings are, and warns of changes to the package’s own record', () => {
            const of = (more: Partial<CallCenterCheck>): Line | undefined =>
                lines(utility({ callCenter: { ...SIP, name: 'Default', ...more } })).find(
                    ({ id }) => id === 'settings'
                );
            expect(of({})).toMatchObject({ verdict: 'ok', wording: { text: 'defaults' } });
            expect(of({ values: ['sipDomain = x'] })).toMatchObject({
                verdict: 'bad',
                wording: { text: 'packaged', more: ['sipDomain = x'] },
                link: '/lightning/setup/CustomMetadata/home'
            });
            expect(line('settings', {})?.link).toContain('/CallCenters/');
        });

        it('does not know about Lightning Web Security before the phone has run here', () => {
            const { verdict } = lines(utility({ callCenter: null })).find(({ id }) => id === 'webSecurity')!;
            expect(verdict).toBe('unknown');
            expect(line('webSecurity', {})).toBeUndefined();
        });
    });

    it('says so if the call center is for Salesforce Classic, too', () => {
        expect(line('compatibility', {})).toMatchObject({ verdict: 'ok', wording: { text: 'both' } });
        expect(line('compatibility', org({ compatibilityMode: 'Lightning' }))?.wording).toEqual({});
    });

    describe('with a desk phone', () => {
        const desk = (more: Partial<DeskPhoneFacts> = {}): Partial<Facts> => ({
            callCenter: { ...SIP, phoneSystem: 'desk', usesMicrophone: false, usesTickets: true },
            deskPhone: { ...FACTS.deskPhone!, ...more }
        });

        it('has a line for each thing that a ticket needs, and none for credentials', () => {
            expect(line('deskLicense', desk())?.verdict).toBe('ok');
            expect(line('deskDevice', desk())).toMatchObject({ verdict: 'ok', detail: '1003' });
            expect(line('deskCertificate', desk())).toMatchObject({ verdict: 'ok', detail: 'CTI_Tickets' });
            expect(line('signIn', desk())).toBeUndefined();
            for (const id of ['deskLicense', 'deskDevice', 'deskCertificate'] as const) {
                expect(line(id, {})).toBeUndefined();
                expect(line(id, { ...desk(), deskPhone: null })?.verdict).toBe('unknown');
            }
        });

        it.each<[LineId, Partial<DeskPhoneFacts>, Partial<Line>]>([
            ['deskLicense', { licensed: false }, { detail: '' }],
            ['deskDevice', { device: null }, { detail: '' }],
            ['deskCertificate', { certificate: null }, { wording: { text: 'unset' } }],
            [
                'deskCertificate',
                { error: 'No such certificate.' },
                { detail: 'CTI_Tickets', wording: { more: ['No such certificate.'] } }
            ]
        ])('%s is red when it is wrong, and only that line', (id, found, expected) => {
            expect(line(id, desk(found))).toMatchObject({ verdict: 'bad', ...expected });
            expect(red(desk(found))).toEqual([id]);
        });
    });

    it('does not check the network or the microphone for the demo line', () => {
        const demo = { ...page({ microphone: 'denied', connection: 'unneeded' }), callCenter: DEMO };
        for (const id of ['trustedSites', 'microphone', 'phoneSystem'] as const)
            expect(line(id, demo)?.verdict).toBe('ok');
    });

    it('does not warn when the call center is a copy or is unchanged', () => {
        expect(line('ownCallCenter', {})).toMatchObject({ verdict: 'ok', detail: 'AcmePhone' });
        expect(line('ownCallCenter', packaged())?.verdict).toBe('ok');
    });

    it('calls the page given that answered, whatever the lists of permissions say (B11)', () => {
        expect(line('page', org({ pageGiven: false }))?.verdict).toBe('ok');
        expect(line('page', org({ pageGiven: null }))?.verdict).toBe('ok');
    });

    it('asks for no cookies where the panel comes without', () => {
        expect(line('cookies', page({ cookies: false }))?.verdict).toBe('ok');
    });

    it('takes the adapter with the org in front, with a namespace, in any case', () => {
        for (const adapterUrl of ['https://acme.my.salesforce.com/apex/softphone', '/apex/crm__Softphone?isdtp=vw'])
            expect(line('adapter', org({ adapterUrl }))?.verdict).toBe('ok');
    });
});
