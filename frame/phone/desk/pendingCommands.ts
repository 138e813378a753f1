import type { Failure } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { ConnectionId } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { inTime } from '../../../force-app/main/default/lwc/softphoneContract/deadlines';
import type { DeviceCommand, PanelMessage, ServerMessage } from '../../../cti/protocol/messages';
import type { Clock } from '../../clock';
import type { Log } from '../../log';
import { PhoneSystemError } from '../phoneSystem';

interface Pending {
    readonly resolve: (value: unknown) => void;
    readonly reject: (why: Failure) => void;
}

export interface PendingCommandsParts {
    readonly clock: Clock;
    readonly log: Log;
    readonly send: (message: PanelMessage) => void;
    /** Whether an event has introduced this call. */
    readonly knows: (callId: string) => boolean;
}

/** Commands that wait for the server's answer. One that makes a call also waits for the call's first event. */
export class PendingCommands {
    private readonly parts: PendingCommandsParts;
    private readonly byId = new Map<number, Pending>();
    private readonly made = new Map<string, () => void>();
    private lastId = 0;

    constructor(parts: PendingCommandsParts) {
        this.parts = parts;
    }

    run(command: DeviceCommand): Promise<unknown> {
        const { clock, log, send } = this.parts;
        this.lastId += 1;
        const id = this.lastId;
        const answered = new Promise((resolve, reject) => this.byId.set(id, { resolve, reject }));
        send({ type: 'command', id, command });
        const patience = { after: clock.after, log: (_: string, text: string) => log(text) };
        return inTime('phone', command.command, answered, patience, () => this.byId.delete(id));
    }

    answered({ id, value, error }: Extract<ServerMessage, { type: 'answer' }>): void {
        const pending = this.byId.get(id);
        if (!pending) return this.parts.log('ignored from the CTI server: an answer that nobody waits for');
        if (error) {
            const { reason, ...explanation } = error;
            this.byId.delete(id);
            return pending.reject(new PhoneSystemError(reason, explanation));
        }
        const settle = (): void => {
            this.byId.delete(id);
            pending.resolve(value);
        };
        const { callId } = (value as { connection?: ConnectionId } | null | undefined)?.connection ?? {};
        if (callId === undefined || this.parts.knows(callId)) return settle();
        this.made.set(callId, settle);
        return undefined;
    }

    /** An event was reported. */
    reported(callId: string): void {
        this.made.get(callId)?.();
        this.made.delete(callId);
    }

    /** The session is over. What has become of these commands is not known; the next snapshot says which calls there are. */
    lose(): void {
        this.made.clear();
        for (const [id, { reject }] of [...this.byId]) {
            this.byId.delete(id);
            reject(new PhoneSystemError('notConnected'));
        }
    }
}
