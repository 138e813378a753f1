import { PACKAGED_CALL_CENTER } from 'c/softphoneContract';
import type { CallCenterCheck, PageCheck } from 'c/softphoneContract';
import type { Facts, OrgFacts } from './facts';
import { judge } from './finding';
import type { Finding } from './finding';

/** What the admin sets in the package's own call center is lost at the next upgrade. */
export function ownCallCenter({ callCenterName: name }: OrgFacts, callCenter: CallCenterCheck | null): Finding {
    if (name === null) return ['unknown'];
    if (name !== PACKAGED_CALL_CENTER) return ['ok', name];
    return callCenter === null
        ? ['unknown']
        : judge(callCenter.changed.length === 0, callCenter.changed.join(', ') || name);
}

/** That the page answered proves more than any list of permissions. */
export function pageAccess({ page }: Facts, pageGiven: boolean | null): Finding {
    if (typeof page === 'object') return ['ok'];
    return pageGiven === null ? ['unknown'] : judge(pageGiven);
}

/** A page that the user may not open stays blank, too, and its own line says so. */
export function opens({ page, origin }: Facts, pageGiven: boolean | null): Finding {
    if (typeof page === 'object') return ['ok'];
    return page === 'silent' && pageGiven !== false ? ['bad', origin] : ['unknown', origin];
}

/** A panel that comes needs no cookies more; one that does not come for want of them is one thing to repair, not two. */
export function panel({ lightningOut, cookies }: PageCheck): { readonly panel: Finding; readonly cookies: Finding } {
    if (lightningOut) return { panel: ['ok'], cookies: ['ok'] };
    return cookies ? { panel: ['bad'], cookies: ['ok'] } : { panel: ['unknown'], cookies: ['bad'] };
}

/** @param host that a trusted URL has to name: the page's own */
export function heard({ microphone, microphoneInPhone }: PageCheck, host: string): Finding {
    if (microphone === 'denied' || microphoneInPhone === false) return ['bad', host];
    return microphone === 'granted' ? ['ok', host] : ['unknown', host];
}
