import { describeRecord, findCaller, saveCallRecord } from 'c/callData';
import type { Effect, EngineEvent } from 'c/callEngine';
import type { Command } from 'c/softphoneContract';
import { consoleLog } from './consoleLog';

/** The doors at which effects are carried out. */
export interface Doors {
    readonly tellFrame: (id: string, command: Command) => void;
    readonly setTimer: (timer: string, afterMs: number) => void;
    readonly dispatch: (event: EngineEvent) => void;
}

/** Apex calls answer their failures; a throw is a mistake of ours, and must not pass in silence. */
const unexpected = (error: unknown): void => consoleLog('warn', String(error));

/** Carries out one effect; what it brings comes back as an event. */
export function carryOut(effect: Effect, { tellFrame, setTimer, dispatch }: Doors): void {
    switch (effect.effect) {
        case 'command':
            tellFrame(effect.id, effect.command);
            return;
        case 'setTimer':
            setTimer(effect.timer, effect.afterMs);
            return;
        case 'log':
            consoleLog(effect.level, effect.text);
            return;
        case 'findCaller': {
            const { callKey, requestId } = effect;
            findCaller(effect.request).then(
                (answer) => dispatch({ type: 'callerFound', at: Date.now(), callKey, requestId, answer }),
                unexpected
            );
            return;
        }
        case 'describeRecord': {
            const { callKey, requestId } = effect;
            describeRecord(effect.recordId).then(
                (answer) => dispatch({ type: 'recordDescribed', at: Date.now(), callKey, requestId, answer }),
                unexpected
            );
            return;
        }
        case 'saveCallRecord': {
            const { callKey, attempt } = effect;
            saveCallRecord(callKey, effect.fields).then(
                (answer) => dispatch({ type: 'recordSaved', at: Date.now(), callKey, attempt, answer }),
                unexpected
            );
        }
    }
}
