import { BUILT_IN_LAYOUT } from '../../../force-app/main/default/lwc/pageContract/pageContract';
import { NO_CAPABILITIES } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Explanation } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { explanationForLog } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { CrmHostError } from '../crmHost';
import type { CrmHost, CrmHostContext, DetectedHost } from '../crmHost';
import { LatestEvents } from '../latestEvents';

/**
 * For a page without a CRM: it was opened on its own, or no host was found. The phone uses default settings. Everything that
 * requires Salesforce is refused with the reason.
 */
function standaloneHost(
    { clock, log, emit: emitEvent, readSettings }: CrmHostContext,
    explanation: Explanation
): CrmHost {
    const { emit, known } = new LatestEvents(emitEvent);
    return {
        capabilities: NO_CAPABILITIES,
        known,
        start() {
            log(`not running in Salesforce: ${explanationForLog(explanation)}`);
            const at = clock.now();
            const user = { timeZone: null, userId: null, internalNumbersDigitsLength: null };
            emit({ event: 'SettingsRead', at, ...readSettings({}) });
            emit({ event: 'LayoutRead', at, layout: { callTypes: BUILT_IN_LAYOUT.callTypes } });
            emit({ event: 'CurrentUserRead', at, user });
            emit({ event: 'HostTrouble', at, reason: 'noHost', ...explanation });
        },
        execute: () => Promise.reject(new CrmHostError('hostError', explanation, 'noHost'))
    };
}

/** The host if no other was found. `explanation`: why. */
export const standalone = (explanation: Explanation): DetectedHost => ({
    sharesPhone: false,
    connect: (context) => standaloneHost(context, explanation)
});
