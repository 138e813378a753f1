import {
    CODED_FEATURES,
    listOf,
    longText,
    mapOf,
    object,
    oneOf,
    optional,
    orNull,
    privateData,
    union
} from 'c/softphoneContract';
import type { Infer } from 'c/softphoneContract';
import { recordRef } from './model';

const nothing = object({});
const onCall = object({ callKey: longText });
const transferring = object({ callKey: longText, to: longText });

/** The agent's actions that one panel can execute for another. Signing in is not one of them: a password stays in its tab. */
const askedOfOthers = union('do', {
    /** `page`: the record page of the tab in which the number was typed, if it was another tab. Null: not a record page. */
    dial: object({ number: longText, page: optional(orNull(recordRef)) }),
    /** Dials the code of a feature of the exchange. `number`: what it is about, if the code needs one. */
    useFeature: object({ feature: oneOf(...CODED_FEATURES), number: longText }),
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
    /** For the consultation call: completes the transfer, swaps the two calls, or ends it and retrieves the first. */
    completeTransfer: onCall,
    swap: onCall,
    cancelConsultation: onCall,
    /** Joins this call and the other one, one of which is on hold. */
    conference: onCall,
    /** Connects the two parties of a conference with each other, without the agent. */
    leave: onCall,
    /** Connects the parties of two separate calls. `with`: the key of the other call. */
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
    /** "None of these", or back to the automatic match. */
    chooseNone: onCall,
    chooseNothing: onCall,
    note: object({ callKey: longText, text: longText }),
    disposition: object({ callKey: longText, value: longText }),
    /** R5: corrected values for the fields of a record that was refused. */
    fix: object({ callKey: longText, values: mapOf(longText) }),
    /** D7: the devices of the people who are shown in a panel. */
    monitor: object({ devices: listOf(longText) }),
    /** Chooses an activity of the contact center. */
    setActivity: object({ activityId: longText }),
    dismiss: object({ noticeId: longText }),
    connect: nothing,
    takeOver: nothing,
    signOut: nothing,
    /** Signs in with credentials from Salesforce instead of typed ones. */
    signInFromSalesforce: nothing,
    /** A command that only this phone system has. */
    escape: object({ name: longText, privateData, callKey: optional(longText) })
});

/** An action of the agent in the panel. */
export type AgentAction =
    Infer<typeof askedOfOthers> | { readonly do: 'signIn'; readonly user: string; readonly password: string };

/** An action from another panel. Null: it is invalid or unknown, because it may come from another version. */
export const readAction = (asked: Readonly<Record<string, unknown>>): AgentAction | null =>
    askedOfOthers(asked, 'action') === null ? (asked as AgentAction) : null;
