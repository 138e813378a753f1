import type { Args } from './connection';
import type { Argument, ArgumentRule } from './methodArguments';

export interface PlainMethod {
    readonly argument: ArgumentRule;
    /** Whether it makes sense only with a callback, or only with a listener. */
    readonly needs?: 'callback' | 'listener';
    /** What travels. Keys that are not forwarded are dropped in silence, as documented. */
    readonly toArgs: (argument: Argument) => Args;
}

/** The keys that the caller gave, of those that travel. */
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

/** The caller's `value` travels as `object`. */
function logToSave({ value }: Argument): Args {
    if (typeof value !== 'object' || value === null) throw new Error('saveLog needs value to be an object.');
    return { object: value };
}

/** Methods that post one message and wait for one answer, or for events: argument rule, what travels. */
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

/** Since API 46, under `hvs`; on the wire they have their bare names. */
export const WORK_METHODS: Readonly<Record<string, PlainMethod>> = {
    onWorkStart: needs('listener'),
    completeWork: takes('workId', 'attributes')
};
