/**
 * The softphone's rules as pure functions: no clock, no I/O, no platform. Every event has its time. What has to be done is returned
 * as effects, which the runtime executes and answers with further events.
 */
export { transition } from './transition';
export { initialState } from './state';
export { changedParts, demote, promote, readParts, withoutEffects } from './mirror';
export { readAction } from './agentAction';
export type { AgentAction } from './agentAction';
export { journalEntry, JOURNAL_VERSION } from './journal';
export { isAvailable, isLive, offers } from './selectors';
export { addressOf, isWithheld, kindOf } from './channels';
export { whyUnusable } from './controls';
export type { ControlName } from './controls';
export { leavesNoRecord } from './featureCodes';
export { matchesOf } from './matches';
export { presentRecord } from './moved';
export { lampDevices, lampOf } from './lamps';
export { hasNumberLibrary, isDialable, setNumberLibrary } from 'c/phoneNumber';
export type { NumberRegistry } from 'c/phoneNumber';
export { shownNumber, typedNumber, withExtension } from './numbers';
export { conferenceOf, joinPartner } from './pairs';
export { keptRecent, recentCalls } from './recent';
export { association, callerName } from './association';
export { recordOfPage } from './recordId';
export { utilityItem } from './utilityItem';
export { callRecordFields, subject } from './callRecord';
export { WRITTEN_FIELDS } from './writtenFields';
export { BACK_TIMER, canBeDismissed, refusalOf } from './recordSaving';
export type {
    Call,
    CallState,
    Lookup,
    Match,
    RecordRef,
    Choice,
    RecordStatus,
    RecordError,
    CallRecordFields,
    Replaced,
    NoticeCode,
    Outcome
} from './model';
export type { EngineState, Notice, Recent, Device } from './state';
export type { EngineEvent, MovedRecord, CallerAnswer, CallerRow, OpenCase, SaveAnswer, DescribeAnswer } from './events';
export type { Effect, FindRequest } from './effects';
export type { Association, AssociationReason } from './association';
