// Who works here. The first one is at the screen.

/** The org's user as Salesforce describes them to a page. */
export const AGENT = { Name: 'Ada Agent', timeZone: 'Europe/London', locale: 'en-GB', language: 'en-US' };

/** Name, e-mail, extension. */
export const USERS = [
    [AGENT.Name, 'ada.agent@crm-connect.example', '1001'],
    ['Bob Backoffice', 'bob.backoffice@crm-connect.example', '1002'],
    ['Carol Coach', 'carol.coach@crm-connect.example', '1004']
];
