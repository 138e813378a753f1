import type { LayoutDefaults } from 'c/pageContract';
import type { Facts, OrgFacts } from './facts';
import { DESK_PHONE_LINES, deskPhone } from './deskPhone';
import { judge } from './finding';
import type { Finding, Verdict, Wording } from './finding';
import { heard, opens, ownCallCenter, pageAccess, panel } from './fromPage';
import { phonesOf, settingsInUse, webSecurity, yourPhone } from './phones';
import type { Phones } from './phones';
import { signIn } from './signIn';
import { TWILIO_LINES, twilio } from './twilio';
export type { DeskPhoneFacts, Facts, OrgFacts, PageFacts, SignInFacts, Trial, TwilioFacts } from './facts';
export type { OtherText, Verdict } from './finding';
export { pageToCheck, phonesOf } from './phones';

export type LineId =
    | 'yourPhone'
    | 'ownCallCenter'
    | 'compatibility'
    | 'adapter'
    | 'page'
    | 'opens'
    | 'cookies'
    | 'panel'
    | 'webSecurity'
    | 'settings'
    | 'layout'
    | 'fields'
    | 'taskLayout'
    | 'classes'
    | 'trustedSites'
    | 'microphone'
    | 'phoneSystem'
    | 'signIn'
    | 'deskLicense'
    | 'deskDevice'
    | 'deskCertificate'
    | 'twilioLicense'
    | 'twilioUser'
    | 'twilioToken'
    | 'dryRun';

/** One line: which label to show, what to insert, and where in Setup it can be fixed. */
export interface Line {
    readonly id: LineId;
    readonly verdict: Verdict;
    /** The finding: for the placeholder {0} of the text, or Salesforce's message below it. */
    readonly detail: string;
    /** The text, if it isn't that of the verdict, and what else to insert. */
    readonly wording: Wording;
    /** The path in the org. Null: Setup has no page for it. */
    readonly link: string | null;
}

const CALL_CENTERS = '/lightning/setup/CallCenters/home';
const TRUSTED_URLS = '/lightning/setup/SecurityCspTrustedSite/home';
const CUSTOM_METADATA = '/lightning/setup/CustomMetadata/home';
const LINKS: Readonly<Record<LineId, string | null>> = {
    yourPhone: '/lightning/setup/PermSets/home',
    ownCallCenter: CALL_CENTERS,
    compatibility: CALL_CENTERS,
    adapter: CALL_CENTERS,
    page: '/lightning/setup/PermSets/home',
    opens: '/lightning/setup/SecuritySession/home',
    cookies: '/lightning/setup/OrgDomain/home',
    panel: null,
    webSecurity: '/lightning/setup/SecuritySession/home',
    settings: CALL_CENTERS,
    layout: CUSTOM_METADATA,
    fields: '/lightning/setup/PermSets/home',
    taskLayout: '/lightning/setup/ObjectManager/Task/PageLayouts/view',
    classes: '/lightning/setup/PermSets/home',
    trustedSites: TRUSTED_URLS,
    microphone: TRUSTED_URLS,
    phoneSystem: CALL_CENTERS,
    signIn: CUSTOM_METADATA,
    deskLicense: '/lightning/setup/PermSets/home',
    deskDevice: '/lightning/setup/ManageUsers/home',
    deskCertificate: '/lightning/setup/CertificatesAndKeyManagement/home',
    twilioLicense: '/lightning/setup/PermSets/home',
    twilioUser: '/lightning/setup/ManageUsers/home',
    twilioToken: '/lightning/setup/NamedCredential/home',
    dryRun: '/lightning/setup/ObjectManager/Task/ValidationRules/view'
};

/** Without Open CTI, the settings are not in a call center. */
const UTILITY_LINKS: Partial<Record<LineId, string>> = { settings: CUSTOM_METADATA, phoneSystem: CUSTOM_METADATA };

/** What only one of the phones needs. */
const OPEN_CTI_ONLY: readonly LineId[] = ['ownCallCenter', 'compatibility', 'adapter', 'cookies', 'panel'];
const UTILITY_ONLY: readonly LineId[] = ['webSecurity'];

/** What only one of the phone systems with tickets needs. */
const OF_TICKETS: readonly (readonly [system: string, ids: readonly LineId[]])[] = [
    ['desk', DESK_PHONE_LINES],
    ['twilio', TWILIO_LINES]
];

/**
 * Whoever signs in with a ticket doesn't sign in with credentials.
 * @param tickets the phone system, if it uses tickets; otherwise null
 */
function concerns(id: LineId, phones: Phones, tickets: string | null): boolean {
    if (id === 'signIn') return tickets === null;
    const [system] = OF_TICKETS.find(([, ids]) => ids.includes(id)) ?? [];
    if (system !== undefined) return system === tickets;
    if (OPEN_CTI_ONLY.includes(id)) return phones !== 'utility' && phones !== 'none';
    return !UTILITY_ONLY.includes(id) || phones === 'utility' || phones === 'both';
}

const ORDER = Object.keys(LINKS) as LineId[];
const ADAPTER_URL = '/apex/softphone';

type Findings = Partial<Record<LineId, Finding>>;

const isKnown = (org: Facts['org']): org is OrgFacts => !('error' in org);

/** The address may contain the org's domain and a namespace. Only the page name matters. */
const isOurPage = (url: string): boolean => {
    const path = url
        .toLowerCase()
        .replace(/^https:\/\/[^/]+/, '')
        .replace(/[?#].*$/, '');
    return path === ADAPTER_URL || /^\/apex\/[a-z0-9]+__softphone$/.test(path);
};

/** The layout defaults in use and their objects. A record with faults is still used, but not as the admin intended. */
function layoutOf({ name, callTypes, faults }: LayoutDefaults): Finding {
    if (faults.length > 0)
        return ['bad', faults.map(({ callType, text }) => `${callType ?? 'softphoneLayout'}: ${text}`).join('; ')];
    return judge(name !== null, `${name}: ${callTypes.Inbound.objects.map((one) => one.name).join(', ')}`);
}

/** Derived from the org's facts. Without them, unknown. */
function fromOrg(org: OrgFacts, facts: Facts): Findings {
    const { compatibilityMode: mode, adapterUrl, lockedFields } = org;
    const phones = phonesOf(org);
    const isUtility = phones === 'utility';
    const pageGiven = isUtility ? org.utilityGiven : org.pageGiven;
    return {
        yourPhone: yourPhone(org),
        ownCallCenter: ownCallCenter(org, facts.callCenter),
        compatibility: compatibility(mode),
        adapter: adapterUrl === null ? ['unknown'] : judge(isOurPage(adapterUrl), adapterUrl),
        page: pageAccess(facts, pageGiven, isUtility ? 'SoftphoneUtility' : 'Softphone'),
        opens: opens(facts, pageGiven),
        webSecurity: webSecurity(phones, facts),
        settings: settingsInUse(facts.callCenter, phones),
        fields: judge(lockedFields.length === 0, lockedFields.join(', '))
    };
}

/** The package's own call center is for Lightning Experience and Classic. */
function compatibility(mode: string | null): Finding {
    if (mode === null) return ['unknown'];
    if (!/lightning/i.test(mode)) return ['bad', mode];
    return /classic/i.test(mode) ? ['ok', mode, { text: 'both' }] : ['ok', mode];
}

function classes(facts: Facts): Finding {
    const refused = Object.entries(facts.classes).flatMap(([name, trial]) =>
        trial.ok ? [] : [`${name}: ${trial.message}`]
    );
    return judge(refused.length === 0, refused.join(' '));
}

/** The phone system, as checked by the phone's page. Some need no network, some no microphone. */
function fromPhone({ org, page, callCenter }: Facts): Findings {
    // the host that a trusted URL must name
    const address = isKnown(org) ? (org.pageAddress ?? org.utilityAddress) : null;
    const host = address ? new URL(address).origin : '';
    if (typeof page !== 'object' || callCenter === null) return { microphone: ['unknown', host] };
    const { phoneSystem: system, missing, server, usesMicrophone } = callCenter;
    const microphone: Finding = usesMicrophone ? heard(page, host) : ['ok'];
    if (missing.length > 0) return { microphone, phoneSystem: ['bad', system] };
    switch (page.connection) {
        case 'reached':
            return { microphone, trustedSites: ['ok'], phoneSystem: ['ok', server] };
        case 'blocked':
            return { microphone, trustedSites: ['bad', server] };
        case 'unreachable':
            return { microphone, phoneSystem: ['bad', server] };
        case 'unneeded':
            return { microphone, trustedSites: ['ok'], phoneSystem: ['ok', system] };
        case 'untried':
            return { microphone };
    }
}

/** All lines, in the order in which an admin should fix them. */
export function lines(facts: Facts): Line[] {
    const { org, page, layout, dryRun } = facts;
    const found: Findings = {
        ...(isKnown(org) ? fromOrg(org, facts) : {}),
        ...(typeof page === 'object' ? panel(page) : {}),
        ...(layout ? { layout: layoutOf(layout) } : {}),
        classes: classes(facts),
        ...fromPhone(facts),
        signIn: signIn(facts.signIn),
        ...deskPhone(facts.deskPhone),
        ...twilio(facts.twilio),
        dryRun: dryRun.ok ? ['ok'] : ['bad', dryRun.message]
    };
    const silent: Finding = ['unknown', isKnown(org) ? '' : org.error];
    const phones = isKnown(org) ? phonesOf(org) : 'unknown';
    const links = phones === 'utility' ? { ...LINKS, ...UTILITY_LINKS } : LINKS;
    const tickets = facts.callCenter?.usesTickets ? facts.callCenter.phoneSystem : null;
    return ORDER.filter((id) => concerns(id, phones, tickets)).map((id) => {
        const [verdict, detail = '', wording = {}] = found[id] ?? silent;
        return { id, verdict, detail, wording, link: links[id] };
    });
}
