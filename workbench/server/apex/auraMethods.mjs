/**
 * Stand-ins for the package's @AuraEnabled Apex: "Class.method" -> (params, { store, user }, { frameOrigin }) -> value.
 */
import { saveCallRecord } from './callRecordSaver.mjs';
import { describeRecord, findCaller } from './callerLookup.mjs';
import { phoneCredentials } from './phoneSignIn.mjs';
import { setupDryRun, setupFacts, setupFactsWithFault, setupLayout } from './setupCheck.mjs';

export const AURA_METHODS = {
    'CallerLookup.find': findCaller,
    'CallerLookup.describe': describeRecord,
    'CallRecordSaver.save': saveCallRecord,
    'PhoneSignIn.credentials': phoneCredentials,
    'SetupCheck.facts': setupFacts,
    'SetupCheck.layout': setupLayout,
    'SetupCheck.dryRun': setupDryRun
};

/** How a method refuses when that is ordered, where it answers refusals as data: (refusal, params, org, asked) -> value; the others throw. */
export const REFUSALS = {
    'CallRecordSaver.save': ({ code = 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message, fields = [] }) => ({
        id: null,
        created: false,
        errors: [{ fields, code, message }]
    }),
    'SetupCheck.dryRun': ({ message }) => [message],
    'SetupCheck.facts': setupFactsWithFault
};
