import {
    endedCall,
    instant,
    listOf,
    mapOf,
    name,
    object,
    thrownInWords
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../../../frame/clock';
import type { Log } from '../../log';
import type { EncryptedFile } from './encryptedFile';
import { EndedCalls } from './endedCalls';
import type { EndedCallLimits, StoredDevice } from './endedCalls';

/** Changes within this time are written together, in milliseconds. */
const WRITE_AFTER_MS = 500;

const stored = mapOf(object({ owner: name, seenAt: instant, calls: listOf(endedCall) }));

export interface StoredCallsParts extends EndedCallLimits {
    readonly file: EncryptedFile;
    readonly clock: Clock;
    readonly log: Log;
}

/** Ended calls in a file. A file that can't be read is set aside, and never keeps the server from starting. */
export class StoredCalls {
    readonly calls: EndedCalls;
    private readonly parts: StoredCallsParts;
    private cancelTimer: (() => void) | null = null;
    private writing: Promise<void> = Promise.resolve();

    constructor(parts: StoredCallsParts) {
        const { days, callsPerDevice, clock } = parts;
        this.parts = parts;
        this.calls = new EndedCalls(
            { days, callsPerDevice, now: clock.now, changed: () => this.writeSoon() },
            this.read()
        );
    }

    /** Resolves when everything is in the file. */
    async flush(): Promise<void> {
        if (this.cancelTimer) this.write();
        await this.writing;
    }

    private read(): ReadonlyMap<string, StoredDevice> {
        const { file, log, clock } = this.parts;
        try {
            const text = file.read();
            if (text === null) return new Map();
            const value: unknown = JSON.parse(text);
            const fault = stored(value, 'stored calls');
            if (fault) throw new Error(fault);
            return new Map(Object.entries(value as Record<string, StoredDevice>));
        } catch (error) {
            const problem = thrownInWords(error);
            try {
                const aside = file.setAside(`unreadable-${clock.now()}`);
                log.error({ problem, aside }, 'the stored calls cannot be read, so their file was set aside');
            } catch (failure) {
                log.error({ problem, failure: thrownInWords(failure) }, 'the stored calls cannot be read');
            }
            return new Map();
        }
    }

    private writeSoon(): void {
        this.cancelTimer ??= this.parts.clock.after(WRITE_AFTER_MS, () => this.write());
    }

    private write(): void {
        const { file, log } = this.parts;
        this.cancelTimer?.();
        this.cancelTimer = null;
        const text = JSON.stringify(Object.fromEntries(this.calls.stored));
        this.writing = this.writing
            .then(() => file.write(text))
            .catch((error: unknown) =>
                log.error({ problem: thrownInWords(error) }, 'the ended calls could not be stored')
            );
    }
}
