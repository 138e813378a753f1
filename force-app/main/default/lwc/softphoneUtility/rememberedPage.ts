import { readRemembered, remember } from 'c/remembered';

const NAME = 'utility-page';
const PAGE = /^https?:\/\/[\w.:-]+\/apex\/(\w+__)?SoftphoneUtility$/i;

/**
 * The address of the phone's page when it was last loaded in this browser: it can load while Salesforce is asked for the address. Null if
 * there is none.
 */
export function rememberedPage(): string | null {
    const page = readRemembered(NAME);
    return typeof page === 'string' && PAGE.test(page) ? page : null;
}

export const rememberPage = (page: string): unknown => remember(NAME, page);
