/**
 * The settings of a Phone Configuration have this section in their paths. All its items are the admin's own, so one that does not exist is a
 * mistake. A call center has items of Salesforce and of earlier versions, too.
 */
export const CONFIGURATION_SECTION = '/PhoneConfiguration/';
