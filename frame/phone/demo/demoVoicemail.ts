import type { CallEvent } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { DemoMemory } from './demoMemory';

/** The number of the demo line's voicemail, which answers by itself. */
export const VOICEMAIL = '*97';

/** The messages in the demo line's mailbox. Whoever calls it has listened to all of them. */
export class DemoVoicemail {
    private readonly memory: DemoMemory;
    private readonly emit: (messages: number) => void;

    constructor(memory: DemoMemory, emit: (messages: number) => void) {
        this.memory = memory;
        this.emit = emit;
    }

    /** Reports the messages that wait since an earlier tab. */
    report(): void {
        const { messages } = this.memory.load();
        if (messages > 0) this.emit(messages);
    }

    /** A caller leaves one. */
    add(): void {
        this.change(this.memory.load().messages + 1);
    }

    follow(event: CallEvent): void {
        if (event.event === 'Established' && event.remote.number === VOICEMAIL) this.change(0);
    }

    private change(messages: number): void {
        this.memory.save({ messages });
        this.emit(messages);
    }
}
