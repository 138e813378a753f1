/** The part of `window.sforce.opencti` that is used here: the Open CTI client library for Lightning (API 43 and later). */

export type OpenCtiMethod =
    | 'disableClickToDial'
    | 'enableClickToDial'
    | 'getAppViewInfo'
    | 'getCallCenterSettings'
    | 'getSoftphoneLayout'
    | 'notifyInitializationComplete'
    | 'publish'
    | 'refreshView'
    | 'runApex'
    | 'screenPop'
    | 'setSoftphoneItemIcon'
    | 'setSoftphoneItemLabel'
    | 'setSoftphonePanelVisibility';

export type OpenCtiListenerMethod = 'onClickToDial' | 'onNavigationChange' | 'subscribe';

/** The library's `SCREENPOP_TYPE`. The values are sent to Salesforce and are the same in every version. */
export const SCREENPOP_TYPE = {
    URL: 'url',
    SOBJECT: 'sobject',
    SEARCH: 'search',
    NEW_RECORD_MODAL: 'newRecord',
    FLOW: 'flow'
} as const;

/**
 * Each method takes one object with its arguments and `callback` or `listener`. It throws at once if the arguments are
 * invalid. The callback receives `{ success, returnValue, errors }`, or is never called if the answer is lost.
 */
export type OpenCtiApi = Readonly<
    Record<OpenCtiMethod | OpenCtiListenerMethod, (argument: Record<string, unknown>) => void>
>;

export interface OpenCtiWindow {
    readonly sforce?: { readonly opencti?: OpenCtiApi } | undefined;
}

declare global {
    /** What is in `window.sforce`. Each host declares its library. */
    interface SalesforceLibraries {
        readonly opencti?: OpenCtiApi;
    }
    interface Window {
        readonly sforce?: SalesforceLibraries;
    }
}
