import transferTo from '@salesforce/label/c.Phone_TransferTo';
import transferNow from '@salesforce/label/c.Phone_TransferNow';
import consultFirst from '@salesforce/label/c.Phone_ConsultFirst';
import transferExtension from '@salesforce/label/c.Phone_TransferExtension';
import transferNoExtension from '@salesforce/label/c.Phone_TransferNoExtension';
import completeTransfer from '@salesforce/label/c.Phone_CompleteTransfer';
import join from '@salesforce/label/c.Phone_Join';
import joinQuestion from '@salesforce/label/c.Phone_JoinQuestion';
import joinConfirm from '@salesforce/label/c.Phone_JoinConfirm';
import swap from '@salesforce/label/c.Phone_Swap';
import backToCaller from '@salesforce/label/c.Phone_BackToCaller';
import conference from '@salesforce/label/c.Phone_Conference';
import leaveConference from '@salesforce/label/c.Phone_LeaveConference';
import conferenceWith from '@salesforce/label/c.Phone_ConferenceWith';
import inConference from '@salesforce/label/c.Phone_InConference';

/** Texts for transfers and for two calls (K, T). */
export const transferTexts = {
    transferTo,
    transferNow,
    consultFirst,
    transferExtension,
    transferNoExtension,
    completeTransfer,
    join,
    joinQuestion,
    joinConfirm,
    swap,
    backToCaller,
    conference,
    leaveConference,
    conferenceWith,
    inConference
};
