import type {
    ConnectionId,
    PhoneEvent,
    SnapshotCall
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';

const keyOf = ({ callId, deviceId }: ConnectionId): string => JSON.stringify([callId, deviceId]);

type Introduction = Extract<PhoneEvent, { event: 'Originated' | 'Delivered' | 'Established' }>;

/** The current calls according to the events of a phone system, with which its snapshot must agree. */
export class ExpectedCalls {
    private readonly byKey = new Map<string, SnapshotCall>();

    /** All current calls, oldest first. */
    get calls(): readonly SnapshotCall[] {
        return [...this.byKey.values()];
    }

    note(event: PhoneEvent): void {
        switch (event.event) {
            case 'Snapshot':
                this.byKey.clear();
                for (const call of event.calls) this.byKey.set(keyOf(call.connection), call);
                break;
            case 'Originated':
            case 'Delivered':
            case 'Established':
                this.introduce(event);
                break;
            case 'Held':
                this.change(
                    event.connection,
                    event.holding === 'local' ? { state: 'hold', conferenced: false } : { remoteHold: true }
                );
                break;
            case 'Retrieved':
                this.change(
                    event.connection,
                    event.retrieving === 'local' ? { state: 'connected' } : { remoteHold: false }
                );
                break;
            case 'Conferenced':
                this.change(event.connection, { state: 'connected', conferenced: true });
                break;
            case 'MicrophoneMute':
                this.change(event.connection, { muted: event.on });
                break;
            case 'MediaQuality':
                this.change(event.connection, { quality: event.quality });
                break;
            case 'ServicesPermitted':
                this.change(event.connection, { services: event.services });
                break;
            case 'AttributesChanged': {
                const known = this.byKey.get(keyOf(event.connection))?.attributes;
                this.change(event.connection, { attributes: { ...known, ...event.attributes } });
                break;
            }
            case 'Transferred':
                if (event.newRemote) this.change(event.connection, { remote: event.newRemote });
                break;
            case 'Diverted':
            case 'ConnectionCleared':
                this.byKey.delete(keyOf(event.connection));
                break;
            default:
        }
    }

    private introduce(event: Introduction): void {
        const { at, connection, direction, remote, switchCallId, attributes, channel, consultationOf } = event;
        const { correlatorData, services } = event;
        const known = this.byKey.get(keyOf(connection));
        const established = event.event === 'Established';
        const answeredAt = known?.answeredAt ?? (established ? at : undefined);
        const waiting = direction === 'in' ? 'alerting' : 'initiated';
        this.byKey.set(keyOf(connection), {
            ...known,
            connection,
            direction,
            remote: { ...known?.remote, ...remote },
            // If an introduction is repeated with a better name, a held call stays held.
            state: established ? 'connected' : (known?.state ?? waiting),
            startedAt: known?.startedAt ?? at,
            ...(answeredAt === undefined ? {} : { answeredAt }),
            ...(switchCallId === undefined ? {} : { switchCallId }),
            ...(attributes ? { attributes: { ...known?.attributes, ...attributes } } : {}),
            ...(channel ? { channel } : {}),
            ...(consultationOf ? { consultationOf } : {}),
            ...(correlatorData === undefined ? {} : { correlatorData }),
            ...(services && { services })
        });
    }

    private change(connection: ConnectionId, changes: Partial<SnapshotCall>): void {
        const known = this.byKey.get(keyOf(connection));
        if (known) this.byKey.set(keyOf(connection), { ...known, ...changes });
    }
}
