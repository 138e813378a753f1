import type { NotConnectedReason } from 'c/softphoneContract';
import reason_starting from '@salesforce/label/c.Phone_Reason_starting';
import reason_linkDown from '@salesforce/label/c.Phone_Reason_linkDown';
import reason_credentialsRefused from '@salesforce/label/c.Phone_Reason_credentialsRefused';
import reason_signInNeeded from '@salesforce/label/c.Phone_Reason_signInNeeded';
import reason_noLicense from '@salesforce/label/c.Phone_Reason_noLicense';
import reason_clientTooOld from '@salesforce/label/c.Phone_Reason_clientTooOld';
import reason_serverTooOld from '@salesforce/label/c.Phone_Reason_serverTooOld';
import reason_lineOutOfService from '@salesforce/label/c.Phone_Reason_lineOutOfService';
import reason_switchDown from '@salesforce/label/c.Phone_Reason_switchDown';
import reason_deviceUnknown from '@salesforce/label/c.Phone_Reason_deviceUnknown';
import reason_noDevice from '@salesforce/label/c.Phone_Reason_noDevice';
import reason_noWorker from '@salesforce/label/c.Phone_Reason_noWorker';
import reason_replaced from '@salesforce/label/c.Phone_Reason_replaced';
import reason_ticketRefused from '@salesforce/label/c.Phone_Reason_ticketRefused';
import reason_microphoneBlocked from '@salesforce/label/c.Phone_Reason_microphoneBlocked';
import reason_inAnotherTab from '@salesforce/label/c.Phone_Reason_inAnotherTab';
import reason_anotherUser from '@salesforce/label/c.Phone_Reason_anotherUser';
import reason_notConfigured from '@salesforce/label/c.Phone_Reason_notConfigured';
import repair_starting from '@salesforce/label/c.Phone_Repair_starting';
import repair_linkDown from '@salesforce/label/c.Phone_Repair_linkDown';
import repair_credentialsRefused from '@salesforce/label/c.Phone_Repair_credentialsRefused';
import repair_signInNeeded from '@salesforce/label/c.Phone_Repair_signInNeeded';
import repair_noLicense from '@salesforce/label/c.Phone_Repair_noLicense';
import repair_clientTooOld from '@salesforce/label/c.Phone_Repair_clientTooOld';
import repair_serverTooOld from '@salesforce/label/c.Phone_Repair_serverTooOld';
import repair_lineOutOfService from '@salesforce/label/c.Phone_Repair_lineOutOfService';
import repair_switchDown from '@salesforce/label/c.Phone_Repair_switchDown';
import repair_deviceUnknown from '@salesforce/label/c.Phone_Repair_deviceUnknown';
import repair_noDevice from '@salesforce/label/c.Phone_Repair_noDevice';
import repair_noWorker from '@salesforce/label/c.Phone_Repair_noWorker';
import repair_replaced from '@salesforce/label/c.Phone_Repair_replaced';
import repair_ticketRefused from '@salesforce/label/c.Phone_Repair_ticketRefused';
import repair_microphoneBlocked from '@salesforce/label/c.Phone_Repair_microphoneBlocked';
import repair_inAnotherTab from '@salesforce/label/c.Phone_Repair_inAnotherTab';
import repair_anotherUser from '@salesforce/label/c.Phone_Repair_anotherUser';
import repair_notConfigured from '@salesforce/label/c.Phone_Repair_notConfigured';

/** S2: why the phone is not connected, after "Not connected: ". */
export const reasons: Readonly<Record<NotConnectedReason, string>> = {
    starting: reason_starting,
    linkDown: reason_linkDown,
    credentialsRefused: reason_credentialsRefused,
    signInNeeded: reason_signInNeeded,
    noLicense: reason_noLicense,
    clientTooOld: reason_clientTooOld,
    serverTooOld: reason_serverTooOld,
    lineOutOfService: reason_lineOutOfService,
    switchDown: reason_switchDown,
    deviceUnknown: reason_deviceUnknown,
    noDevice: reason_noDevice,
    noWorker: reason_noWorker,
    replaced: reason_replaced,
    ticketRefused: reason_ticketRefused,
    microphoneBlocked: reason_microphoneBlocked,
    inAnotherTab: reason_inAnotherTab,
    anotherUser: reason_anotherUser,
    notConfigured: reason_notConfigured
};

/** S2: what to do about it. */
export const repairs: Readonly<Record<NotConnectedReason, string>> = {
    starting: repair_starting,
    linkDown: repair_linkDown,
    credentialsRefused: repair_credentialsRefused,
    signInNeeded: repair_signInNeeded,
    noLicense: repair_noLicense,
    clientTooOld: repair_clientTooOld,
    serverTooOld: repair_serverTooOld,
    lineOutOfService: repair_lineOutOfService,
    switchDown: repair_switchDown,
    deviceUnknown: repair_deviceUnknown,
    noDevice: repair_noDevice,
    noWorker: repair_noWorker,
    replaced: repair_replaced,
    ticketRefused: repair_ticketRefused,
    microphoneBlocked: repair_microphoneBlocked,
    inAnotherTab: repair_inAnotherTab,
    anotherUser: repair_anotherUser,
    notConfigured: repair_notConfigured
};
