/** What an admin enters in an org that is connected with an account of Twilio: here, with the stand-ins. */

/** The account's own number. */
const CALLER_ID = '+448001111111';

/**
 * @param {Awaited<ReturnType<typeof import('./startTwilio.mjs').startTwilio>>} twilio
 * @returns {{ always: Record<string, string>, signIn: object, credentials: Record<string, { url: string, authorization: string }> }} always:
 *   settings of the call center definition; signIn: of the record Phone Sign-In; credentials: where callouts go
 */
export function inOrg({ eventBridge, signaling, tokenApi, control: { account } }) {
    return {
        always: {
            phoneSystem: 'twilio',
            // Twilio takes numbers with a plus.
            reqInternationalPrefix: '',
            twilioWorkflow: account.workflowSid,
            twilioTaskQueue: account.queues.Everyone,
            twilioCallerId: CALLER_ID,
            twilioEventBridge: eventBridge,
            twilioSignaling: signaling
        },
        signIn: { TwilioFlexInstance__c: account.flexInstanceSid },
        credentials: { CRM_Connect_Twilio: tokenApi }
    };
}

/** How POST /workbench/calls places a call. */
export const placeCallAt =
    ({ control }) =>
    ({ from, name, attributes }) => {
        try {
            const { callSid } = control.offerCall({ from, attributes: { ...(name && { name }), ...attributes } });
            return { callId: callSid };
        } catch (error) {
            return { error: error.message };
        }
    };
