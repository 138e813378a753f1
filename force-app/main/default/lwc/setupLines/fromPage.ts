import { PACKAGED_CALL_CENTER } from 'c/softphoneContract';
import type { CallCenterCheck, PageCheck } from 'c/pageContract';
import type { Facts, OrgFacts } from './facts';
import { judge } from './finding';
import type { Finding } from './finding';

/** Changes to the packaged call center are lost with the next upgrade. */
export function ownCallCenter({ callCenterName: name }: OrgFacts, callCenter: CallCenterCheck | null): Finding {
    if (name === null) return ['unknown'];
    if (name !== PACKAGED_CALL_CENTER) return ['ok', name];
    return callCenter === null
        ? ['unknown']
        : judge(callCenter.changed.length === 0, callCenter.changed.join(', ') || name);
}

/** If the page answers, the user has access, whatever the permissions say. */
export function pageAccess({ page }: Facts, pageGiven: boolean | null, name: string): Finding {
    if (typeof page === 'object') return ['ok', name];
    return pageGiven === null ? ['unknown'] : judge(pageGiven, name);
}

/** Without access, the page also stays blank. That has its own line. */
export function opens({ page, origin }: Facts, pageGiven: boolean | null): Finding {
    if (typeof page === 'object') return ['ok'];
    return page === 'silent' && pageGiven !== false ? ['bad', origin] : ['unknown', origin];
}

/** A panel that loads doesn't need cookies. A panel that doesn't load without them is one problem, not two. */
export function panel({ lightningOut, cookies }: PageCheck): { readonly panel: Finding; readonly cookies: Finding } {
    if (lightningOut) return { panel: ['ok'], cookies: ['ok'] };
    return cookies ? { panel: ['bad'], cookies: ['ok'] } : { panel: ['unknown'], cookies: ['bad'] };
}

/** @param host the page's host, which a trusted URL must name */
export function heard({ microphone, microphoneInPhone }: PageCheck, host: string): Finding {
    if (microphone === 'denied' || microphoneInPhone === false) return ['bad', host];
    return microphone === 'granted' ? ['ok', host] : ['unknown', host];
}
