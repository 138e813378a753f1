/** A sentence for the user, as an AuraHandledException carries it. */
export class ApexError extends Error {}
