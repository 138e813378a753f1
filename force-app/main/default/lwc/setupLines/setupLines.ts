import type { LayoutDefaults } from 'c/pageContract';
import type { Facts, OrgFacts } from './facts';
import { judge } from './finding';
import type { Finding, Verdict, Wording } from './finding';
import { heard, opens, ownCallCenter, pageAccess, panel } from './fromPage';
import { signIn } from './signIn';
export type { Facts, OrgFacts, PageFacts, SignInFacts, Trial } from './facts';
export type { OtherText, Verdict } from './finding';

export type LineId =
    | 'callCenter'
    | 'ownCallCenter'
    | 'compatibility'
    | 'adapter'
    | 'page'
    | 'opens'
    | 'cookies'
    | 'panel'
    | 'layout'
    | 'fields'
    | 'taskLayout'
    | 'classes'
    | 'trustedSites'
    | 'microphone'
    | 'phoneSystem'
    | 'signIn'
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
    callCenter: CALL_CENTERS,
    ownCallCenter: CALL_CENTERS,
    compatibility: CALL_CENTERS,
    adapter: CALL_CENTERS,
    page: '/lightning/setup/PermSets/home',
    opens: '/lightning/setup/SecuritySession/home',
    cookies: '/lightning/setup/OrgDomain/home',
    panel: null,
    layout: CUSTOM_METADATA,
    fields: '/lightning/setup/PermSets/home',
    taskLayout: '/lightning/setup/ObjectManager/Task/PageLayouts/view',
    classes: '/lightning/setup/PermSets/home',
    trustedSites: TRUSTED_URLS,
    microphone: TRUSTED_URLS,
    phoneSystem: CALL_CENTERS,
    signIn: CUSTOM_METADATA,
    dryRun: '/lightning/setup/ObjectManager/Task/ValidationRules/view'
};

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
    const { callCenterAssigned: assigned, compatibilityMode: mode, adapterUrl, pageGiven, lockedFields } = org;
    return {
        callCenter: assigned === null ? ['unknown'] : judge(assigned),
        ownCallCenter: ownCallCenter(org, facts.callCenter),
        compatibility: mode === null ? ['unknown'] : judge(/lightning/i.test(mode), mode),
        adapter: adapterUrl === null ? ['unknown'] : judge(isOurPage(adapterUrl), adapterUrl),
        page: pageAccess(facts, pageGiven),
        opens: opens(facts, pageGiven),
        fields: judge(lockedFields.length === 0, lockedFields.join(', '))
    };
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
    const host = isKnown(org) && org.pageAddress ? new URL(org.pageAddress).origin : '';
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
        dryRun: dryRun.ok ? ['ok'] : ['bad', dryRun.message]
    };
    const silent: Finding = ['unknown', isKnown(org) ? '' : org.error];
    return ORDER.map((id) => {
        const [verdict, detail = '', wording = {}] = found[id] ?? silent;
        return { id, verdict, detail, wording, link: LINKS[id] };
    });
}
