import type {
    ConnectionId,
    PhoneCommand
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { PhoneSystemError } from '../phoneSystem';
import type { CallTable } from '../callTable';
import type { Transfer } from '../deviceCall';
import { refer } from './refer';
import type { SipCalls } from './sipCalls';
import { dialedNumber } from '../dialedNumber';
import { plainAddress, sipTarget } from './sipTarget';
import type { SipCall } from './sipCall';

export interface SipTransfersParts {
    readonly calls: SipCalls;
    readonly table: CallTable<SipCall>;
    readonly domain: string;
}

/** Services that involve two calls or a third party. */
export class SipTransfers {
    private readonly parts: SipTransfersParts;

    constructor(parts: SipTransfersParts) {
        this.parts = parts;
    }

    /** Blind transfer: our call ends when the third party has answered. Until then, or if it doesn't answer, we keep the call. */
    async singleStep(tracked: SipCall, to: string): Promise<void> {
        const number = dialedNumber(to);
        tracked.call.expect('singleStepTransfer');
        const transfer: Transfer = { to: number, cause: 'singleStepTransfer' };
        await this.transfer([[tracked, transfer]], sipTarget(number, this.parts.domain));
    }

    async consult(
        first: SipCall,
        { to, correlatorData }: Pick<Extract<PhoneCommand, { command: 'consult' }>, 'to' | 'correlatorData'>
    ): Promise<{ connection: ConnectionId }> {
        first.call.expect('consult');
        return this.parts.calls.makeCall(to, { consultationOf: first.call.connection, correlatorData });
    }

    /** Connects the two remote parties. If the second one is still ringing, this becomes a blind transfer. */
    async join(held: SipCall, active: SipCall): Promise<void> {
        held.call.expectWith(active.call, 'transfer');
        if (active.call.state !== 'connected') {
            const { remoteNumber } = active.call;
            if (remoteNumber === null) throw new PhoneSystemError('invalidState', 'numberUnknown');
            this.parts.calls.clear(active);
            await this.singleStep(held, remoteNumber);
            return;
        }
        const of = (other: SipCall): Transfer => ({ to: other.call.remoteNumber, cause: 'transfer' });
        const target = plainAddress(active.session.remote_identity.uri, this.parts.domain);
        await this.transfer(
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
        // this puts the active call on hold first
        await this.parts.calls.retrieve(held);
    }

    async reconnect(held: SipCall, active: SipCall): Promise<void> {
        held.call.expectWith(active.call, 'reconnect');
        this.parts.calls.clear(active);
        await this.parts.calls.retrieve(held);
    }

    /** Transfers the first call's far end to `target`. All the given calls end when it succeeds. */
    private async transfer(calls: [SipCall, Transfer][], target: string, replaces?: SipCall): Promise<void> {
        const first = calls[0]?.[0];
        try {
            await refer(first.session, {
                target,
                ...(replaces ? { replaces: replaces.session } : {}),
                onUnderway: () => {
                    for (const [tracked, transfer] of calls) tracked.setPendingTransfer(transfer);
                }
            });
        } catch (thrown) {
            for (const [tracked] of calls) {
                tracked.setPendingTransfer(null);
                // a switch may have lost the far end without telling us; then our call ends, too
                this.parts.calls.recheck(tracked);
            }
            throw thrown;
        }
        for (const [tracked, transfer] of calls) {
            tracked.transferred(transfer);
            this.parts.calls.end(tracked, { cause: transfer.cause, releasing: 'local' });
        }
    }
}
