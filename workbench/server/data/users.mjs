// The org's users. The first one is the current user.

import { fixedSid } from '../../twilio/sids.mjs';

/** The current user, as Salesforce describes users to a page. */
export const AGENT = { Name: 'Ada Agent', timeZone: 'Europe/London', locale: 'en-GB', language: 'en-US' };

/** Name, e-mail, extension, desk phone, Flex user of the stand-in for Twilio. */
export const USERS = [
    [AGENT.Name, 'ada.agent@crm-connect.example', '1001', '1003', fixedSid('FU', 'ada')],
    ['Bob Backoffice', 'bob.backoffice@crm-connect.example', '1002', '1006', fixedSid('FU', 'bob')],
    ['Carol Coach', 'carol.coach@crm-connect.example', '1004', null, null]
];
