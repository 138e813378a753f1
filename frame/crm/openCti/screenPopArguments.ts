import type { ScreenPopTarget } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { salesforceTarget } from '../salesforceTarget';
import { SCREENPOP_TYPE } from './openCtiApi';

export interface ScreenPopArguments extends Record<string, unknown> {
    readonly type: (typeof SCREENPOP_TYPE)[keyof typeof SCREENPOP_TYPE];
    readonly params: Readonly<Record<string, unknown>>;
}

/**
 * Arguments for `sforce.opencti.screenPop`. The library forwards only `type` and `params`, so default field values are
 * in `params`. Throws CrmHostError if Salesforce could not open the target.
 */
export function screenPopArguments(asked: ScreenPopTarget): ScreenPopArguments {
    const target = salesforceTarget(asked);
    switch (target.type) {
        case 'record':
            return { type: SCREENPOP_TYPE.SOBJECT, params: { recordId: target.recordId } };
        case 'search':
            return { type: SCREENPOP_TYPE.SEARCH, params: { searchString: target.searchString } };
        case 'newRecord': {
            const { entity, defaultFieldValues } = target;
            return { type: SCREENPOP_TYPE.NEW_RECORD_MODAL, params: { entityName: entity, defaultFieldValues } };
        }
        case 'url':
            return { type: SCREENPOP_TYPE.URL, params: { url: target.url } };
        case 'flow': {
            const flowArgs = Object.entries(target.flowArgs).map(([name, value]) => ({ name, type: 'String', value }));
            return { type: SCREENPOP_TYPE.FLOW, params: { flowDevName: target.flow, flowArgs } };
        }
    }
}
