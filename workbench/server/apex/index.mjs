// The Apex of the workbench's org, by class and method.
import * as CallRecordSaver from './callRecordSaver.mjs';
import * as CallerLookup from './callerLookup.mjs';
import * as GetCurrentUser from './getCurrentUser.mjs';

export const AURA_ENABLED = {
    'CallerLookup.find': CallerLookup.find,
    'CallerLookup.describe': CallerLookup.describe,
    'CallRecordSaver.save': CallRecordSaver.save
};

/** webservice methods: what runApex may call. */
export const WEB_SERVICES = {
    'GetCurrentUser.getUserTimeZone': GetCurrentUser.getUserTimeZone,
    'GetCurrentUser.getUserId': GetCurrentUser.getUserId,
    'GetCurrentUser.getInternalNumbersDigitsLength': GetCurrentUser.getInternalNumbersDigitsLength
};

/** How a method says no when a fault is ordered: as data where it has such an answer, else null (it throws then). */
export const REFUSALS = { 'CallRecordSaver.save': CallRecordSaver.refusal };
