// The org's users. The first one is the current user.

/** The current user, as Salesforce describes users to a page. */
export const AGENT = { Name: 'Ada Agent', timeZone: 'Europe/London', locale: 'en-GB', language: 'en-US' };

/** Name, e-mail, extension, desk phone. */
export const USERS = [
    [AGENT.Name, 'ada.agent@crm-connect.example', '1001', '1003'],
    ['Bob Backoffice', 'bob.backoffice@crm-connect.example', '1002', '1006'],
    ['Carol Coach', 'carol.coach@crm-connect.example', '1004', null]
];
