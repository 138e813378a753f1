/** A record as Open CTI describes it in Salesforce Classic; for a person account, with its contact. Empty on other pages. */
export interface RecordInfo {
    readonly objectId: string;
    readonly objectName: string;
    readonly object: string;
    /** The label of the object's tab. */
    readonly displayName: string;
    readonly accountId?: string;
    readonly contactId?: string;
    readonly personAccount?: boolean;
}

/** The result of getPageInfo and the payload of onFocus. */
export type PageInfo = RecordInfo & { readonly url: string };

const NONE: RecordInfo = { objectId: '', objectName: '', object: '', displayName: '' };

/** What the server wrote into the element: the record of a page, or of a phone number. */
export const recordInfo = (element: HTMLElement): RecordInfo =>
    element.dataset.record ? (JSON.parse(element.dataset.record) as RecordInfo) : NONE;
