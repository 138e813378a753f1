import waiting from '@salesforce/label/c.Phone_Voicemail';
import waitingCount from '@salesforce/label/c.Phone_VoicemailCount';
import call from '@salesforce/label/c.Phone_VoicemailCall';
import leave from '@salesforce/label/c.Phone_VoicemailLeave';

/** Texts about new voicemail messages. */
export const voicemailTexts = { waiting, waitingCount, call, leave };
