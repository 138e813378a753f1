import type { Channel } from 'c/softphoneContract';
import voice from '@salesforce/label/c.Phone_Channel_Voice';
import chat from '@salesforce/label/c.Phone_Channel_Chat';
import message from '@salesforce/label/c.Phone_Channel_Message';
import email from '@salesforce/label/c.Phone_Channel_Email';
import callback from '@salesforce/label/c.Phone_Channel_Callback';
import other from '@salesforce/label/c.Phone_Channel_Other';

/** The name of each kind of interaction (R10). */
export const channels: Readonly<Record<Channel, string>> = { voice, chat, message, email, callback, other };
