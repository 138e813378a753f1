import type { LayoutDefaults } from 'c/softphoneContract';
import type { Facts, OrgFacts } from './facts';
export type { Connection, Facts, Microphone, OrgFacts, Trial } from './facts';

export type LineId =
    | 'callCenter'
    | 'compatibility'
    | 'adapter'
    | 'page'
    | 'layout'
    | 'fields'
    | 'classes'
    | 'trustedSites'
    | 'microphone'
    | 'phoneSystem'
    | 'dryRun';

/** unknown: it cannot be told from this page, and is not guessed. */
export type Verdict = 'ok' | 'bad' | 'unknown';

/** One line: which text to show (the words are labels), what goes into its gap, and where in Setup it is mended. */
export interface Line {
    readonly id: LineId;
    readonly verdict: Verdict;
    /** What was found: for the gap {0} of the text, or a sentence of Salesforce's below it. */
    readonly detail: string;
    /** Address within the org, or null where Salesforce's Setup has no page for it. */
    readonly link: string | null;
}

const CALL_CENTERS = '/lightning/setup/CallCenters/home';
const LINKS: Readonly<Record<LineId, string | null>> = {
    callCenter: CALL_CENTERS,
    compatibility: CALL_CENTERS,
    adapter: CALL_CENTERS,
    page: '/lightning/setup/PermSets/home',
    layout: '/lightning/setup/CustomMetadata/home',
    fields: '/lightning/setup/PermSets/home',
    classes: '/lightning/setup/PermSets/home',
    trustedSites: '/lightning/setup/SecurityCspTrustedSite/home',
    microphone: null,
    phoneSystem: CALL_CENTERS,
    dryRun: '/lightning/setup/ObjectManager/Task/ValidationRules/view'
};

const ORDER = Object.keys(LINKS) as LineId[];
const ADAPTER_URL = '/apex/softphone';

type Finding = readonly [Verdict, string?];

const isKnown = (org: Facts['org']): org is OrgFacts => !('error' in org);
const judge = (good: boolean, detail = ''): Finding => [good ? 'ok' : 'bad', detail];

/** An org's own domain may stand before the page, and a namespace: what counts is the page. */
const isOurPage = (url: string): boolean => {
    const path = url
        .toLowerCase()
        .replace(/^https:\/\/[^/]+/, '')
        .replace(/[?#].*$/, '');
    return path === ADAPTER_URL || /^\/apex\/[a-z0-9]+__softphone$/.test(path);
};

/** What falls back on what: the record and its objects. A record with faults still holds, but not as the admin meant it. */
function layoutOf({ name, callTypes, faults }: LayoutDefaults): Finding {
    if (faults.length > 0)
        return ['bad', faults.map(({ callType, text }) => `${callType ?? 'softphoneLayout'}: ${text}`).join('; ')];
    return judge(name !== null, `${name}: ${callTypes.Inbound.objects.map((one) => one.name).join(', ')}`);
}

/** Concluded from the org's answer alone; without one nothing is known, and why is said. */
function fromOrg(org: OrgFacts): Partial<Record<LineId, Finding>> {
    const { callCenterAssigned: assigned, compatibilityMode: mode, adapterUrl, pageGiven, layout, lockedFields } = org;
    return {
        callCenter: assigned === null ? ['unknown'] : judge(assigned),
        compatibility: mode === null ? ['unknown'] : judge(/lightning/i.test(mode), mode),
        adapter: adapterUrl === null ? ['unknown'] : judge(isOurPage(adapterUrl), adapterUrl),
        page: pageGiven === null ? ['unknown'] : judge(pageGiven),
        layout: layout === null ? ['unknown'] : layoutOf(layout),
        fields: judge(lockedFields.length === 0, lockedFields.join(', '))
    };
}

function classes(facts: Facts): Finding {
    const refused = Object.entries(facts.classes).flatMap(([name, trial]) =>
        trial.ok ? [] : [`${name}: ${trial.message}`]
    );
    return judge(refused.length === 0, refused.join(' '));
}

/** The demo line needs neither a network nor a microphone. */
function fromBrowser({ org, microphone, connection }: Facts): Partial<Record<LineId, Finding>> {
    const system = isKnown(org) ? org.phoneSystem : null;
    const server = (isKnown(org) && org.sipServer) || '';
    if (system === 'demo') return { trustedSites: ['ok'], microphone: ['ok'], phoneSystem: ['ok', 'demo'] };
    const heard: Finding = microphone === 'granted' ? ['ok'] : microphone === 'denied' ? ['bad'] : ['unknown'];
    if (system === null) return { trustedSites: ['unknown'], microphone: heard, phoneSystem: ['unknown'] };
    if (!server) return { trustedSites: ['unknown'], microphone: heard, phoneSystem: ['bad', system] };
    return {
        trustedSites: connection === 'reached' ? ['ok'] : connection === 'blocked' ? ['bad', server] : ['unknown'],
        microphone: heard,
        phoneSystem:
            connection === 'reached'
                ? ['ok', server]
                : connection === 'unreachable'
                  ? ['bad', server]
                  : ['unknown', server]
    };
}

/** Every line, in the order in which an admin mends them. */
export function lines(facts: Facts): Line[] {
    const { org, dryRun } = facts;
    const found: Partial<Record<LineId, Finding>> = {
        ...(isKnown(org) ? fromOrg(org) : {}),
        classes: classes(facts),
        ...fromBrowser(facts),
        dryRun: dryRun.ok ? ['ok'] : ['bad', dryRun.message]
    };
    const silent: Finding = ['unknown', isKnown(org) ? '' : org.error];
    return ORDER.map((id) => {
        const [verdict, detail = ''] = found[id] ?? silent;
        return { id, verdict, detail, link: LINKS[id] };
    });
}
