/**
 * The package's @AuraEnabled Apex, and stand-ins for it: "Class.method" -> (params, { store, user }, { frameOrigin }) -> value.
 */
import { callableNumbers } from './callableNumbers.mjs';
import { saveCallRecord } from './callRecordSaver.mjs';
import { describeRecord, findCaller } from './callerLookup.mjs';
import { deskPhoneTicket, without } from './deskPhoneTickets.mjs';
import { phoneCredentials } from './phoneSignIn.mjs';
import {
    setupDeskPhone,
    setupDryRun,
    setupFacts,
    setupFactsWithFault,
    setupLayout,
    setupSignIn
} from './setupCheck.mjs';
import { utilityLayout, utilitySetup } from './utilityPhone.mjs';

/** The package's own class, not a stand-in. */
const own = (name) => async (params, org) => (await import('./ownClasses.mjs')).callOwnClass(name, params, org);

export const AURA_METHODS = {
    'CallableNumbers.ofRecord': callableNumbers,
    'CallerLookup.find': findCaller,
    'CallerLookup.describe': describeRecord,
    'CallRecordSaver.save': saveCallRecord,
    'DeskPhoneTickets.forServer': deskPhoneTicket,
    'PhoneSignIn.credentials': phoneCredentials,
    'SetupCheck.facts': setupFacts,
    'SetupCheck.layout': setupLayout,
    'SetupCheck.signIn': setupSignIn,
    'SetupCheck.deskPhone': setupDeskPhone,
    'SetupCheck.dryRun': setupDryRun,
    'SetupCheck.twilio': own('SetupCheck.twilio'),
    'TwilioTokens.forUser': own('TwilioTokens.forUser'),
    'UtilityPhone.setup': utilitySetup,
    'UtilityPhone.layout': utilityLayout
};

/** The result of a refusal fault for methods that return errors as data: (refusal, params, org, asked) -> value. Other methods throw. */
export const REFUSALS = {
    'CallRecordSaver.save': ({ code = 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message, fields = [] }) => ({
        id: null,
        created: false,
        errors: [{ fields, code, message }]
    }),
    'DeskPhoneTickets.forServer': ({ code = 'noLicense' }) => without(code),
    'TwilioTokens.forUser': ({ code = 'noLicense' }) => without(code),
    'SetupCheck.dryRun': ({ message }) => [message],
    'SetupCheck.facts': setupFactsWithFault
};
