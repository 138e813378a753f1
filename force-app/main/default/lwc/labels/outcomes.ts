import type { Outcome } from 'c/callEngine';
import answered from '@salesforce/label/c.Phone_Result_Answered';
import transferred from '@salesforce/label/c.Phone_Result_Transferred';
import missed from '@salesforce/label/c.Phone_Result_Missed';
import declined from '@salesforce/label/c.Phone_Result_Declined';
import noAnswer from '@salesforce/label/c.Phone_Result_NoAnswer';
import busy from '@salesforce/label/c.Phone_Result_Busy';
import canceled from '@salesforce/label/c.Phone_Result_Canceled';
import failed from '@salesforce/label/c.Phone_Result_Failed';
import answeredElsewhere from '@salesforce/label/c.Phone_Result_AnsweredElsewhere';

/** The outcomes of calls, as shown to agents. The call record contains the engine's own values, the same in every language. */
export const outcomes: Readonly<Record<Outcome, string>> = {
    Answered: answered,
    Transferred: transferred,
    Missed: missed,
    Declined: declined,
    'No answer': noAnswer,
    Busy: busy,
    Canceled: canceled,
    Failed: failed,
    'Answered elsewhere': answeredElsewhere
};
