// The org's users. The first one is the current user.

/** The current user, as Salesforce describes users to a page. */
export const AGENT = { Name: 'Ada Agent', timeZone: 'Europe/London', locale: 'en-GB', language: 'en-US' };

/** Name, e-mail, extension. */
export const USERS = [
    [AGENT.Name, 'ada.agent@crm-connect.example', '1001'],
    ['Bob Backoffice', 'bob.backoffice@crm-connect.example', '1002'],
    ['Carol Coach', 'carol.coach@crm-connect.example', '1004']
];
