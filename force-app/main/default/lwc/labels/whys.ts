import type { Explanation, RecordError, WhyCode } from 'c/softphoneContract';
import why_noAnswer from '@salesforce/label/c.Phone_Why_noAnswer';
import why_notConnected from '@salesforce/label/c.Phone_Why_notConnected';
import why_notPossible from '@salesforce/label/c.Phone_Why_notPossible';
import why_inAnotherTab from '@salesforce/label/c.Phone_Why_inAnotherTab';
import why_tabSilent from '@salesforce/label/c.Phone_Why_tabSilent';
import why_tabOnCall from '@salesforce/label/c.Phone_Why_tabOnCall';
import why_callRinging from '@salesforce/label/c.Phone_Why_callRinging';
import why_callDialing from '@salesforce/label/c.Phone_Why_callDialing';
import why_callConnected from '@salesforce/label/c.Phone_Why_callConnected';
import why_callHeld from '@salesforce/label/c.Phone_Why_callHeld';
import why_callOver from '@salesforce/label/c.Phone_Why_callOver';
import why_callChanging from '@salesforce/label/c.Phone_Why_callChanging';
import why_callUp from '@salesforce/label/c.Phone_Why_callUp';
import why_otherDialing from '@salesforce/label/c.Phone_Why_otherDialing';
import why_numberUnknown from '@salesforce/label/c.Phone_Why_numberUnknown';
import why_notNumber from '@salesforce/label/c.Phone_Why_notNumber';
import why_notDigits from '@salesforce/label/c.Phone_Why_notDigits';
import why_digitsRefused from '@salesforce/label/c.Phone_Why_digitsRefused';
import why_forwardedTo from '@salesforce/label/c.Phone_Why_forwardedTo';
import why_agentUnavailable from '@salesforce/label/c.Phone_Why_agentUnavailable';
import why_interactionOpen from '@salesforce/label/c.Phone_Why_interactionOpen';
import why_countryBlocked from '@salesforce/label/c.Phone_Why_countryBlocked';
import why_callerIdRefused from '@salesforce/label/c.Phone_Why_callerIdRefused';
import why_numberBlocked from '@salesforce/label/c.Phone_Why_numberBlocked';
import why_trialAccount from '@salesforce/label/c.Phone_Why_trialAccount';
import why_notExtension from '@salesforce/label/c.Phone_Why_notExtension';
import why_credentialsMissing from '@salesforce/label/c.Phone_Why_credentialsMissing';
import why_credentialsProvided from '@salesforce/label/c.Phone_Why_credentialsProvided';
import why_connectionClosed from '@salesforce/label/c.Phone_Why_connectionClosed';
import why_connectionSlow from '@salesforce/label/c.Phone_Why_connectionSlow';
import why_serverSilent from '@salesforce/label/c.Phone_Why_serverSilent';
import why_digestUnknown from '@salesforce/label/c.Phone_Why_digestUnknown';
import why_deviceUnknown from '@salesforce/label/c.Phone_Why_deviceUnknown';
import why_embeddedSilent from '@salesforce/label/c.Phone_Why_embeddedSilent';
import why_versionsDiffer from '@salesforce/label/c.Phone_Why_versionsDiffer';
import why_serverFull from '@salesforce/label/c.Phone_Why_serverFull';
import why_serverEnded from '@salesforce/label/c.Phone_Why_serverEnded';
import why_ticketMissing from '@salesforce/label/c.Phone_Why_ticketMissing';
import why_settingsMissing from '@salesforce/label/c.Phone_Why_settingsMissing';
import why_addressesHidden from '@salesforce/label/c.Phone_Why_addressesHidden';
import why_addressesMissing from '@salesforce/label/c.Phone_Why_addressesMissing';
import why_scriptMissing from '@salesforce/label/c.Phone_Why_scriptMissing';
import why_scriptWrong from '@salesforce/label/c.Phone_Why_scriptWrong';
import why_scriptFailed from '@salesforce/label/c.Phone_Why_scriptFailed';
import why_devicesMissing from '@salesforce/label/c.Phone_Why_devicesMissing';
import why_outsideSalesforce from '@salesforce/label/c.Phone_Why_outsideSalesforce';
import why_twoOrigins from '@salesforce/label/c.Phone_Why_twoOrigins';
import why_openedByItself from '@salesforce/label/c.Phone_Why_openedByItself';
import why_otherOrigin from '@salesforce/label/c.Phone_Why_otherOrigin';
import why_libraryMissing from '@salesforce/label/c.Phone_Why_libraryMissing';
import why_notRecord from '@salesforce/label/c.Phone_Why_notRecord';
import why_notPage from '@salesforce/label/c.Phone_Why_notPage';
import why_searchShort from '@salesforce/label/c.Phone_Why_searchShort';
import why_noSearchPage from '@salesforce/label/c.Phone_Why_noSearchPage';
import why_noForm from '@salesforce/label/c.Phone_Why_noForm';
import why_pageStays from '@salesforce/label/c.Phone_Why_pageStays';
import why_endsCall from '@salesforce/label/c.Phone_Why_endsCall';
import why_storageSilent from '@salesforce/label/c.Phone_Why_storageSilent';
import why_offline from '@salesforce/label/c.Phone_Why_offline';
import why_salesforceSilent from '@salesforce/label/c.Phone_Why_salesforceSilent';
import why_salesforceError from '@salesforce/label/c.Phone_Why_salesforceError';
import { texts } from './texts';
import { fill } from './words';

/** The text of each explanation. {0} and {1} are its parameters from the frame. */
export const whys: Readonly<Record<WhyCode, string>> = {
    noAnswer: why_noAnswer,
    notConnected: why_notConnected,
    notPossible: why_notPossible,
    inAnotherTab: why_inAnotherTab,
    tabSilent: why_tabSilent,
    tabOnCall: why_tabOnCall,
    callRinging: why_callRinging,
    callDialing: why_callDialing,
    callConnected: why_callConnected,
    callHeld: why_callHeld,
    callOver: why_callOver,
    callChanging: why_callChanging,
    callUp: why_callUp,
    otherDialing: why_otherDialing,
    numberUnknown: why_numberUnknown,
    notNumber: why_notNumber,
    notDigits: why_notDigits,
    digitsRefused: why_digitsRefused,
    forwardedTo: why_forwardedTo,
    agentUnavailable: why_agentUnavailable,
    interactionOpen: why_interactionOpen,
    countryBlocked: why_countryBlocked,
    callerIdRefused: why_callerIdRefused,
    numberBlocked: why_numberBlocked,
    trialAccount: why_trialAccount,
    notExtension: why_notExtension,
    credentialsMissing: why_credentialsMissing,
    credentialsProvided: why_credentialsProvided,
    connectionClosed: why_connectionClosed,
    connectionSlow: why_connectionSlow,
    serverSilent: why_serverSilent,
    digestUnknown: why_digestUnknown,
    deviceUnknown: why_deviceUnknown,
    embeddedSilent: why_embeddedSilent,
    versionsDiffer: why_versionsDiffer,
    serverFull: why_serverFull,
    serverEnded: why_serverEnded,
    ticketMissing: why_ticketMissing,
    settingsMissing: why_settingsMissing,
    addressesHidden: why_addressesHidden,
    addressesMissing: why_addressesMissing,
    scriptMissing: why_scriptMissing,
    scriptWrong: why_scriptWrong,
    devicesMissing: why_devicesMissing,
    scriptFailed: why_scriptFailed,
    outsideSalesforce: why_outsideSalesforce,
    twoOrigins: why_twoOrigins,
    openedByItself: why_openedByItself,
    otherOrigin: why_otherOrigin,
    libraryMissing: why_libraryMissing,
    notRecord: why_notRecord,
    notPage: why_notPage,
    searchShort: why_searchShort,
    noSearchPage: why_noSearchPage,
    noForm: why_noForm,
    pageStays: why_pageStays,
    endsCall: why_endsCall,
    storageSilent: why_storageSilent,
    offline: why_offline,
    salesforceSilent: why_salesforceSilent,
    salesforceError: why_salesforceError
};

/** Our sentence, then the other system's message in quotation marks. Empty if neither is known. */
export function becauseText({ why, detail }: Explanation = {}): string {
    const ours = why ? fill(whys[why.code], ...why.params) : '';
    const theirs = detail ? fill(texts.quoted, detail) : '';
    return [ours, theirs].filter(Boolean).join(' ');
}

/** The same without quotation marks, for a place with no other text. */
export const plainBecause = ({ why, detail = '' }: Explanation): string =>
    [why ? fill(whys[why.code], ...why.params) : '', detail].filter(Boolean).join(' ');

/** Why a record was not saved: Salesforce's own message, or why there was none. */
export const errorText = ({ why, message }: Pick<RecordError, 'why' | 'message'>): string =>
    plainBecause({ ...(why && { why }), detail: message });
