import {
    COMMAND_ERROR_REASONS,
    NO_FEATURES,
    explanation,
    phoneEvent
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type {
    CommandErrorReason,
    PhoneEvent,
    SnapshotCall
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { Failure } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { thrownInWords } from '../../log';
import type { CredentialSource } from '../credentials';
import { PhoneSystemError } from '../phoneSystem';
import type { AnyFactory, PhoneSystem, PhoneSystemContext } from '../phoneSystem';

const METHODS = ['start', 'stop', 'execute', 'snapshot'] as const;

/** A copy that the script can't change later. Throws for anything that isn't JSON. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Features that an event doesn't name are set to not available. */
function withAllFeatures(event: unknown): unknown {
    const { event: kind, features } = (event ?? {}) as { event?: unknown; features?: object };
    return kind === 'Features' ? { ...(event as object), features: { ...NO_FEATURES, ...features } } : event;
}

/** A script can't throw our class. An error whose `reason` is one of the contract's counts as a refusal. */
function refusalOf(thrown: unknown): unknown {
    const { reason, detail } = (thrown ?? {}) as { reason?: unknown; detail?: unknown };
    if (!COMMAND_ERROR_REASONS.includes(reason as CommandErrorReason)) return thrown;
    return new PhoneSystemError(reason as CommandErrorReason, typeof detail === 'string' ? { detail } : {});
}

async function refusing<T>(act: () => Promise<T>): Promise<T> {
    try {
        return await act();
    } catch (thrown) {
        throw refusalOf(thrown);
    }
}

/**
 * Wraps a third-party phone system. Its events are checked before they are used, and its errors name the script at `url` as
 * their origin.
 */
export function guarded(factory: AnyFactory, url: string): AnyFactory {
    return (context: PhoneSystemContext<never>): PhoneSystem => {
        const reported = new Set<string>();
        function report(fault: string): void {
            if (!reported.has(fault)) context.log(`${url}: ${fault}`);
            reported.add(fault);
        }
        /** The event, or null if it is invalid. */
        function checked(emitted: unknown): PhoneEvent | null {
            try {
                const event = withAllFeatures(plain(emitted));
                const fault = phoneEvent(event, 'event');
                if (fault === null) return event as PhoneEvent;
                report(fault);
            } catch (thrown) {
                report(thrownInWords(thrown));
            }
            return null;
        }
        function attempt<T>(act: () => T): T {
            try {
                return act();
            } catch (thrown) {
                throw new Failure('hostError', { ...explanation('scriptFailed', url), detail: thrownInWords(thrown) });
            }
        }
        const emit = (emitted: unknown): void => {
            const event = checked(emitted);
            if (event) context.emit(event);
        };
        const credentials: CredentialSource = {
            ask: (signIn) => context.credentials.ask((given) => refusing(() => signIn(given))),
            iceServers: () => context.credentials.iceServers(),
            ticket: (audience) => context.credentials.ticket(audience)
        };
        const system = attempt(
            () => factory({ ...context, emit, credentials }) as Partial<PhoneSystem> | null | undefined
        );
        if (METHODS.some((method) => typeof system?.[method] !== 'function'))
            throw new Failure('hostError', explanation('scriptWrong', url));
        const inner = system as PhoneSystem;
        return {
            start: () => attempt(() => inner.start()),
            stop: async () => inner.stop(),
            execute: (command) => refusing(() => inner.execute(command)),
            snapshot(): readonly SnapshotCall[] | null {
                let calls: unknown = null;
                try {
                    calls = inner.snapshot();
                } catch (thrown) {
                    report(thrownInWords(thrown));
                }
                const event = calls === null ? null : checked({ event: 'Snapshot', at: 0, calls });
                return event?.event === 'Snapshot' ? event.calls : null;
            },
            callsOutliveTab: inner.callsOutliveTab === true
        };
    };
}
