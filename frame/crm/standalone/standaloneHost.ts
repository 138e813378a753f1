import {
    BUILT_IN_LAYOUT,
    NO_CAPABILITIES
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Explanation } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { explanationForLog } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { CrmHostError } from '../crmHost';
import type { CrmHost, CrmHostContext, DetectedHost } from '../crmHost';
import { ToldEvents } from '../toldEvents';

/**
 * No CRM around: the page was opened by itself, or no host was found. The phone works with default settings; whatever
 * needs Salesforce is refused with the reason.
 */
function standaloneHost({ clock, log, emit: tell, readSettings }: CrmHostContext, explanation: Explanation): CrmHost {
    const { emit, known } = new ToldEvents(tell);
    return {
        capabilities: NO_CAPABILITIES,
        known,
        start() {
            log(`there is no Salesforce around: ${explanationForLog(explanation)}`);
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

/** What is left where no other host was found, and why none was. */
export const standalone = (explanation: Explanation): DetectedHost => ({
    sharesPhone: false,
    connect: (context) => standaloneHost(context, explanation)
});
