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
    backToCaller
};
