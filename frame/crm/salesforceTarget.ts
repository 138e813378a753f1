import { explanation } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type {
    Explanation,
    ScreenPopTarget
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { CrmHostError } from './crmHost';

const SHORTEST_SEARCH = 3;
const RECORD_ID = /^[0-9A-Za-z]{15}(?:[0-9A-Za-z]{3})?$/;
/** A path of this org: "//host" would be another one, also with a line break in it, and "javascript:" a program. */
const PATH = /^\/[\w.][\w\-.~/?=&%+,:@]*$/;

const refuse = (why: Explanation): never => {
    throw new CrmHostError('rejected', why);
};

/** The target as Salesforce takes it. Throws CrmHostError when Salesforce could not open it anyway. */
export function salesforceTarget(target: ScreenPopTarget): ScreenPopTarget {
    switch (target.type) {
        case 'record':
            return RECORD_ID.test(target.recordId) ? target : refuse(explanation('notRecord', target.recordId));
        case 'search': {
            const searchString = target.searchString.trim();
            if (searchString.length < SHORTEST_SEARCH) refuse(explanation('searchShort', SHORTEST_SEARCH));
            return { ...target, searchString };
        }
        case 'url':
            return PATH.test(target.url) ? target : refuse(explanation('notPage', target.url));
        case 'newRecord':
        case 'flow':
            return target;
    }
}
