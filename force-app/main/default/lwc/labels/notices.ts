import type { NoticeCode } from 'c/callEngine';
import notice_dialNotConnected from '@salesforce/label/c.Phone_Notice_dialNotConnected';
import notice_dialWhileOnCall from '@salesforce/label/c.Phone_Notice_dialWhileOnCall';
import notice_dialNotDialable from '@salesforce/label/c.Phone_Notice_dialNotDialable';
import notice_dialFailed from '@salesforce/label/c.Phone_Notice_dialFailed';
import notice_featureAccepted from '@salesforce/label/c.Phone_Notice_featureAccepted';
import notice_featureRefused from '@salesforce/label/c.Phone_Notice_featureRefused';
import notice_numbersMissing from '@salesforce/label/c.Phone_Notice_numbersMissing';
import notice_commandTimeout from '@salesforce/label/c.Phone_Notice_commandTimeout';
import notice_commandRefused from '@salesforce/label/c.Phone_Notice_commandRefused';
import notice_popFailed from '@salesforce/label/c.Phone_Notice_popFailed';
import notice_nothingToSearch from '@salesforce/label/c.Phone_Notice_nothingToSearch';
import notice_settingIgnored from '@salesforce/label/c.Phone_Notice_settingIgnored';
import notice_settingSecret from '@salesforce/label/c.Phone_Notice_settingSecret';
import notice_crmTrouble from '@salesforce/label/c.Phone_Notice_crmTrouble';
import notice_twoPhones from '@salesforce/label/c.Phone_Notice_twoPhones';
import notice_callLost from '@salesforce/label/c.Phone_Notice_callLost';
import notice_callsTakenOver from '@salesforce/label/c.Phone_Notice_callsTakenOver';
import notice_callsRecorded from '@salesforce/label/c.Phone_Notice_callsRecorded';
import notice_reconnected from '@salesforce/label/c.Phone_Notice_reconnected';
import notice_farEndBusy from '@salesforce/label/c.Phone_Notice_farEndBusy';
import notice_farEndNoAnswer from '@salesforce/label/c.Phone_Notice_farEndNoAnswer';
import notice_farEndRejected from '@salesforce/label/c.Phone_Notice_farEndRejected';
import notice_farEndUnknown from '@salesforce/label/c.Phone_Notice_farEndUnknown';
import notice_farEndMoved from '@salesforce/label/c.Phone_Notice_farEndMoved';
import notice_callForwarded from '@salesforce/label/c.Phone_Notice_callForwarded';
import notice_callFailed from '@salesforce/label/c.Phone_Notice_callFailed';
import notice_microphoneBlocked from '@salesforce/label/c.Phone_Notice_microphoneBlocked';
import notice_microphoneMissing from '@salesforce/label/c.Phone_Notice_microphoneMissing';
import notice_microphoneBusy from '@salesforce/label/c.Phone_Notice_microphoneBusy';
import notice_audioBlocked from '@salesforce/label/c.Phone_Notice_audioBlocked';
import notice_deviceGone from '@salesforce/label/c.Phone_Notice_deviceGone';
import notice_mediaBlocked from '@salesforce/label/c.Phone_Notice_mediaBlocked';
import notice_networkPoor from '@salesforce/label/c.Phone_Notice_networkPoor';
import notice_microphoneSilent from '@salesforce/label/c.Phone_Notice_microphoneSilent';
import notice_farEndSilent from '@salesforce/label/c.Phone_Notice_farEndSilent';
import notice_mediaLost from '@salesforce/label/c.Phone_Notice_mediaLost';
import notice_mediaNever from '@salesforce/label/c.Phone_Notice_mediaNever';
import notice_recordGone from '@salesforce/label/c.Phone_Notice_recordGone';
import notice_recordKept from '@salesforce/label/c.Phone_Notice_recordKept';
import notice_recordMoved from '@salesforce/label/c.Phone_Notice_recordMoved';
import notice_newRecordUnknown from '@salesforce/label/c.Phone_Notice_newRecordUnknown';
import notice_completionWaits from '@salesforce/label/c.Phone_Notice_completionWaits';
import notice_journalInMemory from '@salesforce/label/c.Phone_Notice_journalInMemory';
import notice_recordWaits from '@salesforce/label/c.Phone_Notice_recordWaits';
import notice_chooseRecord from '@salesforce/label/c.Phone_Notice_chooseRecord';

/** The text of each of the engine's notices. {0} and {1} are its parameters. */
export const notices: Readonly<Record<NoticeCode, string>> = {
    dialNotConnected: notice_dialNotConnected,
    dialWhileOnCall: notice_dialWhileOnCall,
    dialNotDialable: notice_dialNotDialable,
    dialFailed: notice_dialFailed,
    featureAccepted: notice_featureAccepted,
    featureRefused: notice_featureRefused,
    numbersMissing: notice_numbersMissing,
    commandTimeout: notice_commandTimeout,
    commandRefused: notice_commandRefused,
    popFailed: notice_popFailed,
    nothingToSearch: notice_nothingToSearch,
    settingIgnored: notice_settingIgnored,
    settingSecret: notice_settingSecret,
    crmTrouble: notice_crmTrouble,
    twoPhones: notice_twoPhones,
    callLost: notice_callLost,
    callsTakenOver: notice_callsTakenOver,
    callsRecorded: notice_callsRecorded,
    reconnected: notice_reconnected,
    farEndBusy: notice_farEndBusy,
    farEndNoAnswer: notice_farEndNoAnswer,
    farEndRejected: notice_farEndRejected,
    farEndUnknown: notice_farEndUnknown,
    farEndMoved: notice_farEndMoved,
    callForwarded: notice_callForwarded,
    callFailed: notice_callFailed,
    microphoneBlocked: notice_microphoneBlocked,
    microphoneMissing: notice_microphoneMissing,
    microphoneBusy: notice_microphoneBusy,
    audioBlocked: notice_audioBlocked,
    deviceGone: notice_deviceGone,
    mediaBlocked: notice_mediaBlocked,
    mediaLost: notice_mediaLost,
    networkPoor: notice_networkPoor,
    microphoneSilent: notice_microphoneSilent,
    farEndSilent: notice_farEndSilent,
    mediaNever: notice_mediaNever,
    recordWaits: notice_recordWaits,
    recordKept: notice_recordKept,
    recordMoved: notice_recordMoved,
    recordGone: notice_recordGone,
    newRecordUnknown: notice_newRecordUnknown,
    completionWaits: notice_completionWaits,
    journalInMemory: notice_journalInMemory,
    chooseRecord: notice_chooseRecord
};
