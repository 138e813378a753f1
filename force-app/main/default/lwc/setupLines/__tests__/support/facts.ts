import { lines } from 'c/setupLines';
import { parseLayoutDefaults } from 'c/pageContract';
import type { CallCenterCheck, PageCheck } from 'c/pageContract';
import type { Facts, Line, LineId, OrgFacts } from 'c/setupLines';

export const service = (inbound: Record<string, string>): string =>
    JSON.stringify({
        name: 'Service',
        callTypes: { Inbound: { objects: 'Case: Subject; Contact: Name', ...inbound } }
    });
export const ORG: OrgFacts = {
    callCenterAssigned: true,
    callCenterName: 'AcmePhone',
    compatibilityMode: 'Classic_and_Lightning',
    adapterUrl: '/apex/Softphone',
    pageGiven: true,
    pageAddress: 'https://acme--c.vf.force.com/apex/Softphone',
    utilityGiven: false,
    utilityAddress: 'https://acme--c.vf.force.com/apex/SoftphoneUtility',
    lockedFields: []
};
export const PAGE: PageCheck = {
    callCenter: null,
    connection: 'reached',
    microphone: 'granted',
    microphoneInPhone: true,
    lightningOut: true,
    cookies: true
};
export const SIP: CallCenterCheck = {
    name: 'AcmePhone',
    softphoneLayout: 'Service',
    changed: [],
    values: [],
    problems: [],
    phoneSystem: 'sip',
    missing: [],
    server: 'wss://pbx.example.com/ws',
    usesMicrophone: true,
    usesTickets: false
};
export const DEMO: CallCenterCheck = { ...SIP, phoneSystem: 'demo', server: '', usesMicrophone: false };
export const FACTS: Facts = {
    org: ORG,
    origin: 'https://acme.lightning.force.com',
    page: PAGE,
    callCenter: SIP,
    layout: parseLayoutDefaults('Service', service({})),
    classes: { CallerLookup: { ok: true }, CallRecordSaver: { ok: true } },
    signIn: { className: 'AcmePasswords', error: null, given: true, extension: '1001', validForSeconds: 3659 },
    deskPhone: { licensed: true, device: '1003', certificate: 'CTI_Tickets', error: null },
    twilio: { licensed: true, twilioUser: 'FU1', credential: 'CRM_Connect_Twilio', error: null },
    dryRun: { ok: true }
};
export const line = (id: LineId, facts: Partial<Facts>): Line | undefined =>
    lines({ ...FACTS, ...facts }).find((one) => one.id === id);
export const red = (facts: Partial<Facts>): LineId[] =>
    lines({ ...FACTS, ...facts })
        .filter(({ verdict }) => verdict === 'bad')
        .map(({ id }) => id);
