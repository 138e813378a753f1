import { lines } from 'c/setupLines';
import { parseLayoutDefaults } from 'c/softphoneContract';
import type { Facts, Line, LineId, OrgFacts } from 'c/setupLines';

const service = (inbound: Record<string, string>): string =>
    JSON.stringify({
        name: 'Service',
        callTypes: { Inbound: { objects: 'Case: Subject; Contact: Name', ...inbound } }
    });
const ORG: OrgFacts = {
    callCenterAssigned: true,
    compatibilityMode: 'Classic_and_Lightning',
    adapterUrl: '/apex/Softphone',
    pageGiven: true,
    layout: parseLayoutDefaults('Service', service({})),
    lockedFields: [],
    phoneSystem: 'sip',
    sipServer: 'wss://pbx.example.com/ws'
};
const FACTS: Facts = {
    org: ORG,
    classes: { CallerLookup: { ok: true }, CallRecordSaver: { ok: true } },
    dryRun: { ok: true },
    microphone: 'granted',
    connection: 'reached'
};
const line = (id: LineId, facts: Partial<Facts>): Line | undefined =>
    lines({ ...FACTS, ...facts }).find((one) => one.id === id);
const org = (more: Partial<OrgFacts>): Partial<Facts> => ({ org: { ...ORG, ...more } });
const no = { ok: false, message: 'No access.' } as const;

describe('setupLines', () => {
    it('is green where everything is right, and says what the softphone layout falls back on', () => {
        expect(lines(FACTS).filter(({ verdict }) => verdict !== 'ok')).toEqual([]);
        expect(line('layout', {})?.detail).toBe('Service: Case, Contact');
    });

    it.each<[LineId, Partial<Facts>, string]>([
        ['callCenter', org({ callCenterAssigned: false }), ''],
        ['compatibility', org({ compatibilityMode: 'Classic' }), 'Classic'],
        ['adapter', org({ adapterUrl: 'https://elsewhere.example/phone' }), 'https://elsewhere.example/phone'],
        ['adapter', org({ adapterUrl: '/apex/SoftphoneOld' }), '/apex/SoftphoneOld'],
        ['page', org({ pageGiven: false }), ''],
        ['layout', org({ layout: parseLayoutDefaults('Default', undefined) }), 'softphoneLayout: Default'],
        ['layout', org({ layout: parseLayoutDefaults('Servce', service({})) }), 'softphoneLayout: Servce'],
        ['layout', org({ layout: parseLayoutDefaults('Service', service({ noMatch: 'pop' })) }), 'Inbound: pop'],
        ['fields', org({ lockedFields: ['CallKey__c', 'Description'] }), 'CallKey__c, Description'],
        ['classes', { classes: { ...FACTS.classes, CallerLookup: no } }, 'CallerLookup: No access.'],
        ['trustedSites', { connection: 'blocked' }, 'wss://pbx.example.com/ws'],
        ['microphone', { microphone: 'denied' }, ''],
        ['phoneSystem', { connection: 'unreachable' }, 'wss://pbx.example.com/ws'],
        ['phoneSystem', org({ sipServer: '' }), 'sip'],
        ['dryRun', { dryRun: no }, 'No access.']
    ])('%s is red when it is wrong, and only that line', (id, facts, detail) => {
        expect(line(id, facts)).toMatchObject({ verdict: 'bad', detail });
        const red = lines({ ...FACTS, ...facts }).filter(({ verdict }) => verdict === 'bad');
        expect(red.map((one) => one.id)).toEqual([id]);
    });

    it.each<[LineId, Partial<Facts>]>([
        ['callCenter', org({ callCenterAssigned: null })],
        ['compatibility', org({ compatibilityMode: null })],
        ['adapter', org({ adapterUrl: null })],
        ['page', org({ pageGiven: null })],
        ['layout', org({ layout: null })],
        ['trustedSites', { connection: 'unreachable' }],
        ['phoneSystem', { connection: 'blocked' }],
        ['phoneSystem', org({ phoneSystem: null })],
        ['microphone', { microphone: 'prompt' }]
    ])('%s says so when it cannot be told', (id, facts) => {
        expect(line(id, facts)?.verdict).toBe('unknown');
    });

    it('knows nothing of an org that did not answer, and says why', () => {
        const error = 'Salesforce did not answer in time.';
        expect(line('callCenter', { org: { error } })).toMatchObject({ verdict: 'unknown', detail: error });
        expect(line('dryRun', { org: { error } })?.verdict).toBe('ok');
    });

    it('asks nothing of the network or the microphone for the demo line', () => {
        const demo = { ...org({ phoneSystem: 'demo' }), microphone: 'denied', connection: 'untried' } as const;
        for (const id of ['trustedSites', 'microphone', 'phoneSystem'] as const)
            expect(line(id, demo)?.verdict).toBe('ok');
    });

    it('takes the adapter with the org in front, with a namespace, in any case', () => {
        for (const adapterUrl of ['https://acme.my.salesforce.com/apex/softphone', '/apex/crm__Softphone?isdtp=vw'])
            expect(line('adapter', org({ adapterUrl }))?.verdict).toBe('ok');
    });
});
