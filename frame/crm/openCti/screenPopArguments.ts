import { because } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Because, ScreenPopTarget } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { CrmHostError } from '../crmHost';
import { SCREENPOP_TYPE } from './openCtiApi';

export interface ScreenPopArguments extends Record<string, unknown> {
    readonly type: (typeof SCREENPOP_TYPE)[keyof typeof SCREENPOP_TYPE];
    readonly params: Readonly<Record<string, unknown>>;
}

const SHORTEST_SEARCH = 3;
const PATH = /^\/[\w.][\w\-.~/?=&%+,:@]*$/;

const refuse = (why: Because): never => {
    throw new CrmHostError('rejected', why);
};

/**
 * Arguments of `sforce.opencti.screenPop`. The library forwards `type` and `params` only: default field values stand
 * inside `params`. Throws CrmHostError when Salesforce could not open the target anyway.
 */
export function screenPopArguments(target: ScreenPopTarget): ScreenPopArguments {
    switch (target.type) {
        case 'record':
            if (!/^[0-9A-Za-z]{15}(?:[0-9A-Za-z]{3})?$/.test(target.recordId)) {
                refuse(because('notRecord', target.recordId));
            }
            return { type: SCREENPOP_TYPE.SOBJECT, params: { recordId: target.recordId } };
        case 'search': {
            const searchString = target.searchString.trim();
            if (searchString.length < SHORTEST_SEARCH) {
                refuse(because('searchShort', SHORTEST_SEARCH));
            }
            return { type: SCREENPOP_TYPE.SEARCH, params: { searchString } };
        }
        case 'newRecord': {
            const { entity, defaultFieldValues } = target;
            return { type: SCREENPOP_TYPE.NEW_RECORD_MODAL, params: { entityName: entity, defaultFieldValues } };
        }
        case 'url':
            // a path of this org: "//host" would be another one, also with a line break in it, and "javascript:" a program
            if (!PATH.test(target.url)) refuse(because('notPage', target.url));
            return { type: SCREENPOP_TYPE.URL, params: { url: target.url } };
        case 'flow': {
            const flowArgs = Object.entries(target.flowArgs).map(([name, value]) => ({ name, type: 'String', value }));
            return { type: SCREENPOP_TYPE.FLOW, params: { flowDevName: target.flow, flowArgs } };
        }
    }
}
