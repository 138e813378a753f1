import type { Effect, EngineEvent } from 'c/callEngine';
import type { Command, Records } from 'c/softphoneContract';

/** What effects need to run. */
export interface EffectParts {
    readonly records: Records;
    /** Milliseconds since 1970. */
    readonly now: () => number;
    readonly log: (level: 'info' | 'warn', text: string) => void;
    readonly send: (id: string, command: Command) => void;
    readonly setTimer: (timer: string, afterMs: number) => void;
    readonly dispatch: (event: EngineEvent) => void;
}

/** Runs one effect. Its result comes back as an event. */
export function runEffect(effect: Effect, { send, setTimer, dispatch, records, now, log }: EffectParts): void {
    // the records port returns failures as answers; a throw is a bug of ours and must be logged
    const unexpected = (error: unknown): void => log('warn', String(error));
    switch (effect.effect) {
        case 'command':
            send(effect.id, effect.command);
            return;
        case 'setTimer':
            setTimer(effect.timer, effect.afterMs);
            return;
        case 'log':
            log(effect.level, effect.text);
            return;
        case 'findCaller': {
            const { callKey, requestId } = effect;
            records
                .findCaller(effect.request)
                .then((answer) => dispatch({ type: 'callerFound', at: now(), callKey, requestId, answer }), unexpected);
            return;
        }
        case 'describeRecord': {
            const { callKey, requestId } = effect;
            records
                .describeRecord(effect.recordId)
                .then(
                    (answer) => dispatch({ type: 'recordDescribed', at: now(), callKey, requestId, answer }),
                    unexpected
                );
            return;
        }
        case 'readPhoneCredentials': {
            const { requestId } = effect;
            records
                .readPhoneCredentials()
                .then((answer) => dispatch({ type: 'credentialsRead', at: now(), requestId, answer }), unexpected);
            return;
        }
        case 'phoneTicket': {
            const { ticketId } = effect;
            records
                .phoneTicket(effect.audience)
                .then((answer) => dispatch({ type: 'ticketRead', at: now(), ticketId, answer }), unexpected);
            return;
        }
        case 'saveCallRecord': {
            const { callKey, attempt } = effect;
            records
                .saveCallRecord(callKey, effect.fields, effect.replaces, effect.onlyNew)
                .then((answer) => dispatch({ type: 'recordSaved', at: now(), callKey, attempt, answer }), unexpected);
        }
    }
}
