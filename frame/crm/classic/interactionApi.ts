/** The part of `window.sforce.interaction` that is used here: the Open CTI client library for Salesforce Classic (API 28 and later). */

type PageMethod =
    | 'getPageInfo'
    | 'isInConsole'
    | 'refreshRelatedList'
    | 'runApex'
    | 'screenPop'
    | 'searchAndGetScreenPopUrl'
    | 'setVisible';

type CtiMethod = 'disableClickToDial' | 'enableClickToDial' | 'getCallCenterSettings' | 'getSoftphoneLayout';

/** A method that answers, by its name below `sforce.interaction`. */
export type InteractionMethod = PageMethod | `cti.${CtiMethod}`;
export type InteractionListener = 'cti.onClickToDial' | 'onFocus';
/** A method that doesn't answer. */
export type InteractionNotice = 'cti.notifyInitializationComplete';

/** Arguments by position; the callback or the listener is the last one. */
type Method = (...args: unknown[]) => void;

/**
 * A callback receives `{ result, error }`, or is never called if the answer is lost. A result that is not a boolean is a text, often
 * JSON.
 */
export type InteractionApi = Readonly<Record<PageMethod | 'onFocus', Method>> & {
    readonly cti: Readonly<Record<CtiMethod | 'onClickToDial' | 'notifyInitializationComplete', Method>>;
};

export interface InteractionWindow {
    readonly sforce?: { readonly interaction?: InteractionApi } | undefined;
}

declare global {
    interface SalesforceLibraries {
        readonly interaction?: InteractionApi;
    }
}
