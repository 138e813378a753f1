import noPhone from '@salesforce/label/c.Phone_Numbers_noPhone';
import none from '@salesforce/label/c.Phone_Numbers_none';
import notReady from '@salesforce/label/c.Phone_Numbers_notReady';

/** Why a number was not dialed. */
export const dialTexts = { noPhone, none, notReady };
