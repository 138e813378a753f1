import type { PageReference } from 'lightning/navigation';
import type { PageInfo } from 'c/softphoneContract';

const queryOf = (state: PageReference['state'] = {}): string => {
    const given = Object.entries(state).filter((one): one is [string, string] => typeof one[1] === 'string');
    return new URLSearchParams(given).toString();
};

/**
 * A page as the phone knows it. Only records and forms have an address as in Lightning Experience. Other pages have one that is the same
 * whenever they are reported.
 */
export function pageInfoOf({ type, attributes = {}, state }: PageReference): PageInfo {
    const { recordId, objectApiName, actionName } = attributes;
    if (type === 'standard__recordPage' && recordId) {
        const objectType = objectApiName ? { objectType: objectApiName } : {};
        return { url: `/lightning/r/${recordId}/view`, recordId, ...objectType };
    }
    const query = queryOf(state);
    const path =
        type === 'standard__objectPage' && objectApiName
            ? `o/${objectApiName}/${actionName ?? 'home'}`
            : [type, ...Object.values(attributes)].join('/');
    return { url: `/lightning/${path}${query && `?${query}`}` };
}
