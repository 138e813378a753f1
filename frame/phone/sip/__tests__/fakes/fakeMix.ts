import type { Mix } from '../../conferenceMix';
import type { SipCall } from '../../sipCall';

/** A conference without audio. */
export class FakeMix implements Mix {
    calls: readonly SipCall[] = [];
    closed = false;

    async add(call: SipCall): Promise<void> {
        this.calls = [...this.calls, call];
        await call.sendThrough({ replaceTrack: () => undefined });
    }

    async remove(call: SipCall): Promise<void> {
        this.calls = this.calls.filter((one) => one !== call);
        await call.sendThrough(null);
    }

    close(): void {
        this.closed = true;
    }
}
