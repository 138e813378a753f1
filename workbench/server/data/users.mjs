// Who works here. The first one is at the screen.

/** The org's user as Salesforce describes them to a page. */
export const AGENT = { Name: 'Ada Agent', timeZone: 'Europe/London', locale: 'en-GB', language: 'en-US' };

/** Name, e-mail. */
export const USERS = [
    [AGENT.Name, 'ada.agent@crm-connect.example'],
    ['Bob Backoffice', 'bob.backoffice@crm-connect.example'],
    ['Carol Coach', 'carol.coach@crm-connect.example']
];
