import type { Because } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { becauseForLog } from '../failure';
import { defaultLayout } from './defaultLayout';
import { CrmHostError } from './crmHost';
import type { CrmHost, CrmHostContext } from './crmHost';

/**
 * No CRM around: the page was opened by itself, or Open CTI did not load. The phone works with default settings; whatever
 * needs Salesforce is refused with the reason.
 */
export function standaloneHost({ clock, emit }: CrmHostContext, because: Because): CrmHost {
    return {
        start() {
            const at = clock.now();
            const user = { timeZone: null, userId: null, internalNumbersDigitsLength: null };
            emit({ event: 'SettingsRead', at, settings: {} });
            emit({
                event: 'LayoutRead',
                at,
                layout: defaultLayout(`There is no softphone layout: ${becauseForLog(because)}`)
            });
            emit({ event: 'CurrentUserRead', at, user });
            emit({ event: 'HostTrouble', at, reason: 'noHost', ...because });
        },
        execute: () => Promise.reject(new CrmHostError('hostError', because, 'noHost'))
    };
}
