import { isRecordId } from '../../force-app/main/default/lwc/pageContract/pageContract';
import { explanation } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type {
    Explanation,
    ScreenPopTarget
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { CrmHostError } from './crmHost';

const MIN_SEARCH_LENGTH = 3;
/** A path in this org. "//host", even with a line break in it, would lead to another site, and "javascript:" would run code. */
const PATH = /^\/[\w.][\w\-.~/?=&%+,:@]*$/;

const refuse = (why: Explanation): never => {
    throw new CrmHostError('rejected', why);
};

/** The target in the form that Salesforce accepts. Throws CrmHostError if Salesforce could not open it. */
export function salesforceTarget(target: ScreenPopTarget): ScreenPopTarget {
    switch (target.type) {
        case 'record':
            return isRecordId(target.recordId) ? target : refuse(explanation('notRecord', target.recordId));
        case 'search': {
            const searchString = target.searchString.trim();
            if (searchString.length < MIN_SEARCH_LENGTH) refuse(explanation('searchShort', MIN_SEARCH_LENGTH));
            return { ...target, searchString };
        }
        case 'url':
            return PATH.test(target.url) ? target : refuse(explanation('notPage', target.url));
        case 'newRecord':
        case 'flow':
            return target;
    }
}
