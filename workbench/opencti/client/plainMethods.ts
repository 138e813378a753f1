import type { Args } from './connection';
import type { Argument, ArgumentRule } from './methodArguments';

export interface PlainMethod {
    readonly argument: ArgumentRule;
    /** Whether a callback or a listener is required. */
    readonly needs?: 'callback' | 'listener';
    /** The arguments in the message. Keys that are not forwarded are dropped without an error, as documented. */
    readonly toArgs: (argument: Argument) => Args;
}

/** The forwarded keys that the caller gave. */
const forward =
    (...keys: readonly string[]) =>
    (argument: Argument): Args =>
        Object.fromEntries(keys.filter((key) => argument[key] !== undefined).map((key) => [key, argument[key]]));

const takes = (...keys: readonly string[]): PlainMethod => ({ argument: 'required', toArgs: forward(...keys) });
const needs = (what: 'callback' | 'listener'): PlainMethod => ({
    argument: 'required',
    needs: what,
    toArgs: forward()
});
const bare: PlainMethod = { argument: 'optional', toArgs: forward() };

/** The caller's `value` is sent as `object`. */
function logToSave({ value }: Argument): Args {
    if (typeof value !== 'object' || value === null) throw new Error('saveLog: value must be an object.');
    return { object: value };
}

/** Methods that post one message and wait for an answer or for events: argument rule and what is sent. */
export const PLAIN_METHODS: Readonly<Record<string, PlainMethod>> = {
    enableClickToDial: bare,
    disableClickToDial: bare,
    refreshView: bare,
    notifyInitializationComplete: { argument: 'anything', toArgs: forward() },
    getAppViewInfo: needs('callback'),
    getCallCenterSettings: needs('callback'),
    getSoftphoneLayout: needs('callback'),
    isSoftphonePanelVisible: needs('callback'),
    onClickToDial: needs('listener'),
    onNavigationChange: needs('listener'),
    setSoftphonePanelVisibility: takes('visible'),
    setSoftphonePanelHeight: takes('heightPX'),
    setSoftphonePanelWidth: takes('widthPX'),
    setSoftphoneItemLabel: takes('label'),
    setSoftphonePanelLabel: takes('label'),
    setSoftphoneItemIcon: takes('key'),
    setSoftphonePanelIcon: takes('key'),
    screenPop: takes('type', 'params'),
    searchAndScreenPop: takes('searchParams', 'callType', 'queryParams', 'defaultFieldValues', 'deferred', 'params'),
    saveLog: { argument: 'required', toArgs: logToSave },
    runApex: takes('apexClass', 'methodName', 'methodParams')
};

/** Since API 46, under `hvs`. In messages, they have their names without it. */
export const WORK_METHODS: Readonly<Record<string, PlainMethod>> = {
    onWorkStart: needs('listener'),
    completeWork: takes('workId', 'attributes')
};
