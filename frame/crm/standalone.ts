import { defaultLayout } from './defaultLayout';
import { CrmHostError } from './crmHost';
import type { CrmHost, CrmHostContext } from './crmHost';

/**
 * No CRM around: the page was opened by itself, or Open CTI did not load. The phone works with default settings; whatever
 * needs Salesforce is refused with `detail`, a sentence that says why.
 */
export function standaloneHost({ clock, emit }: CrmHostContext, detail: string): CrmHost {
    return {
        start() {
            const at = clock.now();
            const user = { timeZone: null, userId: null, internalNumbersDigitsLength: null };
            emit({ event: 'SettingsRead', at, settings: {} });
            emit({ event: 'LayoutRead', at, layout: defaultLayout(`There is no softphone layout: ${detail}`) });
            emit({ event: 'CurrentUserRead', at, user });
            emit({ event: 'HostTrouble', at, reason: 'noHost', detail });
        },
        execute: () => Promise.reject(new CrmHostError('hostError', detail, 'noHost'))
    };
}
