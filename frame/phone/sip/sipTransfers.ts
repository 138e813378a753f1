import type {
    ConnectionId,
    PhoneCommand
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { PhoneSystemError } from '../phoneSystem';
import type { CallTable } from '../callTable';
import type { Transfer } from '../deviceCall';
import { refer } from './refer';
import type { SipCalls } from './sipCalls';
import { dialled, plainAddress, sipTarget } from './sipTarget';
import type { SipCall } from './sipCall';

export interface SipTransfersParts {
    readonly line: SipCalls;
    readonly table: CallTable<SipCall>;
    readonly domain: string;
}

/** What takes two calls, or a third party. */
export class SipTransfers {
    private readonly parts: SipTransfersParts;

    constructor(parts: SipTransfersParts) {
        this.parts = parts;
    }

    /** Blind: our part ends when the third party has answered; until then, and if it does not, the call is ours. */
    async singleStep(tracked: SipCall, to: string): Promise<void> {
        const number = dialled(to);
        tracked.call.expect('singleStepTransfer');
        const passing: Transfer = { to: number, cause: 'singleStepTransfer' };
        await this.passOn([[tracked, passing]], sipTarget(number, this.parts.domain));
    }

    async consult(
        first: SipCall,
        { to, correlatorData }: Pick<Extract<PhoneCommand, { command: 'consult' }>, 'to' | 'correlatorData'>
    ): Promise<{ connection: ConnectionId }> {
        first.call.expect('consult');
        return this.parts.line.makeCall(to, { consultationOf: first.call.connection, correlatorData });
    }

    /** Connects the two others with each other. One that still rings cannot be connected: there it becomes a blind transfer. */
    async join(held: SipCall, active: SipCall): Promise<void> {
        held.call.expectWith(active.call, 'transfer');
        if (active.call.state !== 'connected') {
            const { remoteNumber } = active.call;
            if (remoteNumber === null) throw new PhoneSystemError('invalidState', 'numberUnknown');
            this.parts.line.clear(active);
            await this.singleStep(held, remoteNumber);
            return;
        }
        const of = (other: SipCall): Transfer => ({ to: other.call.remoteNumber, cause: 'transfer' });
        const target = plainAddress(active.session.remote_identity.uri, this.parts.domain);
        await this.passOn(
            [
                [held, of(active)],
                [active, of(held)]
            ],
            target,
            active
        );
    }

    async alternate(held: SipCall, active: SipCall): Promise<void> {
        held.call.expectWith(active.call, 'alternate');
        // makes room first
        await this.parts.line.retrieve(held);
    }

    async reconnect(held: SipCall, active: SipCall): Promise<void> {
        held.call.expectWith(active.call, 'reconnect');
        this.parts.line.clear(active);
        await this.parts.line.retrieve(held);
    }

    /** Has the first call's far end talk with `target`; all calls given end with it. */
    private async passOn(calls: [SipCall, Transfer][], target: string, replaces?: SipCall): Promise<void> {
        const first = calls[0]?.[0];
        try {
            await refer(first.session, {
                target,
                ...(replaces ? { replaces: replaces.session } : {}),
                onUnderway: () => {
                    for (const [tracked, passing] of calls) tracked.setPassing(passing);
                }
            });
        } catch (thrown) {
            for (const [tracked] of calls) {
                tracked.setPassing(null);
                // a switch may have let go of the far end already, and not told us: then our part ends too
                this.parts.line.recheck(tracked);
            }
            throw thrown;
        }
        for (const [tracked, passing] of calls) {
            tracked.passedOn(passing);
            this.parts.line.end(tracked, { cause: passing.cause, releasing: 'local' });
        }
    }
}
