import type { Settings } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { CoreName } from './readSettings';
import type { SettingText } from './settingText';

/** The settings that do not depend on the phone system, in the order in which an admin reads them. */
export const CORE_TEXTS: { readonly [Name in Exclude<CoreName, 'phoneSystem'>]: SettingText<Settings[Name]> } = {
    activityLogging: {
        label: 'Write a call record for every call',
        does: 'write a call record for every call; `false` writes nothing, not even for canceled calls'
    },
    callQuality: {
        label: 'Write into the call record how the call sounded',
        does: 'write into the call record how the call sounded, if the phone system measures it, see [Sound quality](#sound-quality)'
    },
    clickToDial: {
        label: 'Dial by clicking a number in Salesforce',
        does: 'numbers in Salesforce can be clicked while the phone is available'
    },
    screenPop: { label: "Open the caller's record by itself", does: "open the caller's record automatically" },
    screenPopOn: {
        label: "When the caller's record opens: ringing, answered or button",
        values: '`ringing`, `answered`, `button`',
        does: 'when it opens: inbound calls only'
    },
    showPanelAutomatically: {
        label: 'Open the panel when a call comes in',
        does: 'open the panel when a call comes in'
    },
    utilityBarStatus: {
        label: "Show the phone's state in the utility bar",
        does: 'show state, caller, and time in the utility bar'
    },
    copilotNotes: {
        label: "Add a copilot's summary and outcome to the notes",
        does: "add a copilot's summary and outcome to the notes; never in place of the agent's"
    },
    hideCrmContainer: {
        label: "For phone system flex: hide Flex's own CRM window",
        does: "for `flex`: hide Flex's own CRM window, because Salesforce is around it"
    },
    preventPopoutDuringCall: {
        label: 'Ask before a page with a call is closed or left. Open CTI cannot switch pop-out off',
        does: 'ask before a page with a call is closed or left, see below'
    },
    internalPrefix: {
        label: 'Internal numbers start with (empty: their length alone decides)',
        values: 'digits, or empty',
        does: 'internal numbers start with it; empty: their length alone decides'
    },
    softphoneLayout: {
        label: 'Layout defaults, for what the softphone layout leaves out: Default, Service, Sales or one of your own',
        values: 'a name',
        does: "layout defaults for what Salesforce's softphone layout leaves out, see below"
    },
    defaultCountry: {
        label: 'Country of numbers without a country code, two letters: GB, US, DE',
        values: 'two letters',
        does: 'the country of numbers without a country code'
    },
    emergencyNumbers: {
        label: 'Emergency numbers, dialed exactly as typed, separated by commas',
        values: '`112,911,999`',
        does: 'dialed exactly as typed'
    },
    outsidePrefix: {
        label: 'Outside Prefix',
        values: 'digits, or empty',
        does: 'put before external numbers'
    },
    longDistancePrefix: {
        label: 'Long Distance Prefix',
        values: 'digits, or empty',
        does: 'put before national numbers'
    },
    internationalPrefix: {
        label: 'International Prefix',
        values: 'digits, or empty',
        does: 'replaces the plus before the country code; empty: numbers are dialed with a plus'
    }
};
