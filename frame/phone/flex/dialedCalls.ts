import type {
    ConnectionId,
    SnapshotCall
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { PhoneSystemError } from '../phoneSystem';

interface Wanted {
    readonly correlatorData: string | undefined;
    readonly resolve: (connection: ConnectionId) => void;
    readonly reject: (why: PhoneSystemError) => void;
}

export interface DialedCall {
    /** Settles when Flex has a task for it. */
    readonly connection: Promise<ConnectionId>;
    cancel(): void;
}

/** Calls that the phone has asked Flex to make, and that Flex has not reported yet. */
export class DialedCalls {
    private wanted: Wanted[] = [];

    /** The call with this correlator. Without one: the next outgoing call, because an agent has only one at a time. */
    next(correlatorData: string | undefined): DialedCall {
        let mine: Wanted;
        const connection = new Promise<ConnectionId>((resolve, reject) => {
            mine = { correlatorData, resolve, reject };
            this.wanted.push(mine);
        });
        // whoever has asked may have stopped waiting
        connection.catch(() => undefined);
        const cancel = (): void => {
            this.wanted = this.wanted.filter((one) => one !== mine);
        };
        return { connection, cancel };
    }

    appeared({ direction, connection, correlatorData }: SnapshotCall): void {
        if (direction !== 'out') return;
        const found = this.wanted.filter(
            (one) => one.correlatorData === undefined || one.correlatorData === correlatorData
        );
        this.wanted = this.wanted.filter((one) => !found.includes(one));
        for (const { resolve } of found) resolve(connection);
    }

    /** None of them will come. */
    forget(): void {
        for (const { reject } of this.wanted.splice(0)) reject(new PhoneSystemError('notConnected'));
    }
}
