/** What the panel asks of Salesforce's data: always answered, within a deadline, never with a throw. */
export { apexCall } from './apexCall';
export { findCaller, describeRecord } from './callerLookup';
export { saveCallRecord } from './callRecord';
export { readPhoneCredentials } from './phoneCredentials';
