import noPhone from '@salesforce/label/c.Phone_Numbers_noPhone';
import notReady from '@salesforce/label/c.Phone_Numbers_notReady';

/** Why a number was not dialed. */
export const dialTexts = { noPhone, notReady };
