/** A message for the user, as in an AuraHandledException. */
export class ApexError extends Error {}
