import type { ConnectionId, PhoneEvent } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../../clock';
import { thrownInWords } from '../../log';
import type { Log } from '../../log';
import type { CallTable } from '../callTable';
import { PhoneSystemError } from '../phoneSystem';
import type { Mix } from './conferenceMix';
import { unhold } from './reinvite';
import type { SipCall } from './sipCall';
import type { SipCalls } from './sipCalls';

export interface SipConferenceParts {
    readonly calls: SipCalls;
    readonly table: CallTable<SipCall>;
    readonly clock: Clock;
    readonly log: Log;
    readonly openMix: (clock: Clock) => Promise<Mix>;
    /** The browser doesn't start the audio before a click. */
    readonly onBlocked: (about: ConnectionId) => void;
}

/** Joins calls of this phone. The browser mixes their audio, so any exchange will do. */
export class SipConference {
    private readonly parts: SipConferenceParts;
    private mix: Mix | null = null;

    constructor(parts: SipConferenceParts) {
        this.parts = parts;
    }

    async join(held: SipCall, active: SipCall): Promise<void> {
        const { calls, table, clock } = this.parts;
        const expect = (): void => held.call.expectWith(active.call, 'conference');
        expect();
        await calls.withVoicePath(async () => {
            table.expectNoDialing();
            const mix = await this.opened(active);
            try {
                expect();
                await unhold(held.session, clock);
                if (active.call.state !== 'connected') {
                    held.call.retrieve();
                    throw new PhoneSystemError('invalidState', 'callOver');
                }
                for (const one of [active, held]) if (!mix.calls.includes(one)) await mix.add(one);
                for (const { call } of [held, active]) call.conference();
                if (held.call.isMuted !== active.call.isMuted) held.mute(active.call.isMuted);
            } finally {
                this.takeOut([]);
            }
        });
    }

    /** In a conference, all its calls are muted. */
    mute(tracked: SipCall, on: boolean): void {
        tracked.call.expect('setMicrophoneMute');
        for (const one of this.parts.table.heardWith(tracked)) one.mute(on);
    }

    /** A call that is held or over leaves the conference. */
    heed(event: PhoneEvent): void {
        if (event.event !== 'ConnectionCleared' && (event.event !== 'Held' || event.holding === 'remote')) return;
        const { callId } = event.connection;
        const gone = this.mix?.calls.filter(({ call }) => call.connection.callId === callId) ?? [];
        if (gone.length > 0) this.takeOut(gone);
    }

    /** The last one leaves, too. */
    private takeOut(gone: readonly SipCall[]): void {
        const { mix } = this;
        if (!mix) return;
        const ends = mix.calls.length - gone.length < 2;
        if (ends) this.mix = null;
        Promise.all((ends ? mix.calls : gone).map((call) => mix.remove(call)))
            .catch((thrown: unknown) => this.parts.log(`could not take the mix apart: ${thrownInWords(thrown)}`))
            .finally(() => {
                if (ends) mix.close();
            });
    }

    private async opened(active: SipCall): Promise<Mix> {
        const { openMix, clock, onBlocked } = this.parts;
        try {
            this.mix ??= await openMix(clock);
        } catch (thrown) {
            onBlocked(active.call.connection);
            throw thrown;
        }
        return this.mix;
    }
}
