import { longText, mapOf, object, optional, orNull, privateData, union } from 'c/softphoneContract';
import type { Infer } from 'c/softphoneContract';
import { recordRef } from './model';

const nothing = object({});
const onCall = object({ callKey: longText });
const transferring = object({ callKey: longText, to: longText });

/** What an agent may do in one panel that another carries out. A password is asked of nobody: whoever typed it signs in himself. */
const askedOfOthers = union('do', {
    /** `page`: the record page of the tab in which it was typed, where that is not this one; null where it shows no record. */
    dial: object({ number: longText, page: optional(orNull(recordRef)) }),
    answer: onCall,
    decline: onCall,
    hangUp: onCall,
    hold: onCall,
    resume: onCall,
    mute: onCall,
    unmute: onCall,
    digits: object({ callKey: longText, digits: longText }),
    transfer: transferring,
    consult: transferring,
    /** With the consulted call: connects the others and leaves, swaps the two, or drops it and goes back. */
    completeTransfer: onCall,
    swap: onCall,
    cancelConsultation: onCall,
    /** Connects two calls that came about on their own, and leaves both. `with`: the key of the other one. */
    join: object({ callKey: longText, with: longText }),
    pop: object({ callKey: longText, recordId: optional(longText) }),
    search: onCall,
    new: onCall,
    selectCall: onCall,
    retryLookup: onCall,
    retrySave: onCall,
    dismissRecord: onCall,
    save: onCall,
    choose: object({ callKey: longText, record: recordRef, also: optional(recordRef) }),
    /** "None of these", or back to what the rules say. */
    chooseNone: onCall,
    chooseNothing: onCall,
    note: object({ callKey: longText, text: longText }),
    disposition: object({ callKey: longText, value: longText }),
    /** R5: the fields at fault of a record that was refused, as they should be. */
    fix: object({ callKey: longText, values: mapOf(longText) }),
    dismiss: object({ noticeId: longText }),
    connect: nothing,
    takeOver: nothing,
    signOut: nothing,
    /** With what Salesforce provides, instead of what is typed. */
    signInFromSalesforce: nothing,
    /** A command that only this phone system knows. */
    escape: object({ name: longText, privateData, callKey: optional(longText) })
});

/** What the agent does in the panel. */
export type AgentAction =
    Infer<typeof askedOfOthers> | { readonly do: 'signIn'; readonly user: string; readonly password: string };

/** What the agent did in another panel, or null: it came from outside, and a later version may know more. */
export const readAction = (asked: Readonly<Record<string, unknown>>): AgentAction | null =>
    askedOfOthers(asked, 'action') === null ? (asked as AgentAction) : null;
