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

/** A copy that nobody changes later; throws for what is no JSON. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Features that an event does not name are not there. */
function withAllFeatures(event: unknown): unknown {
    const { event: kind, features } = (event ?? {}) as { event?: unknown; features?: object };
    return kind === 'Features' ? { ...(event as object), features: { ...NO_FEATURES, ...features } } : event;
}

/** A script has no class to throw: what it says by `reason`, in the contract's words, is a refusal. */
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
 * Stands between the phone and a phone system that somebody else wrote. What it tells is checked before anybody acts on it, and
 * what it throws says whose fault it is. `url` is where it comes from.
 */
export function guarded(factory: AnyFactory, url: string): AnyFactory {
    return (context: PhoneSystemContext<never>): PhoneSystem => {
        const complaints = new Set<string>();
        function complain(fault: string): void {
            if (!complaints.has(fault)) context.log(`${url}: ${fault}`);
            complaints.add(fault);
        }
        /** The event, if it is one. */
        function checked(told: unknown): PhoneEvent | null {
            try {
                const event = withAllFeatures(plain(told));
                const fault = phoneEvent(event, 'event');
                if (fault === null) return event as PhoneEvent;
                complain(fault);
            } catch (thrown) {
                complain(thrownInWords(thrown));
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
        const emit = (told: unknown): void => {
            const event = checked(told);
            if (event) context.emit(event);
        };
        const credentials: CredentialSource = {
            ask: (signIn) => context.credentials.ask((given) => refusing(() => signIn(given))),
            iceServers: () => context.credentials.iceServers()
        };
        const system = attempt(
            () => factory({ ...context, emit, credentials }) as Partial<PhoneSystem> | null | undefined
        );
        if (METHODS.some((method) => typeof system?.[method] !== 'function'))
            throw new Failure('hostError', explanation('scriptWrong', url));
        const theirs = system as PhoneSystem;
        return {
            start: () => attempt(() => theirs.start()),
            stop: async () => theirs.stop(),
            execute: (command) => refusing(() => theirs.execute(command)),
            snapshot(): readonly SnapshotCall[] | null {
                let calls: unknown = null;
                try {
                    calls = theirs.snapshot();
                } catch (thrown) {
                    complain(thrownInWords(thrown));
                }
                const event = calls === null ? null : checked({ event: 'Snapshot', at: 0, calls });
                return event?.event === 'Snapshot' ? event.calls : null;
            }
        };
    };
}
