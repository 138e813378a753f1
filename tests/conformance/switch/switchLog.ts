import assert from 'node:assert/strict';
import { phoneEvent, snapshotCall } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type {
    CallEvent,
    ConnectionId,
    PhoneEvent,
    SnapshotCall
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { DeviceReport, SwitchListener } from '../../../cti/switch/switch';

interface Entry {
    readonly deviceId: string;
    readonly report: DeviceReport;
}

/** Everything that a switch has reported. */
export class SwitchLog implements SwitchListener {
    /** The link's states and the reports, in their order. */
    readonly all: (Entry | { readonly up: boolean })[] = [];

    readonly link: SwitchListener['link'] = ({ up }) => void this.all.push({ up });

    readonly report: SwitchListener['report'] = (deviceId, report) => {
        for (const [shape, value] of [
            [phoneEvent, report.event],
            [snapshotCall, report.call]
        ] as const) {
            const fault = value && shape(value, 'report');
            assert.equal(fault ?? null, null, `an invalid report: ${fault ?? ''}`);
        }
        this.all.push({ deviceId, report });
    };

    /** The reports of one device. */
    of(deviceId: string): readonly DeviceReport[] {
        return this.all.flatMap((entry) => ('report' in entry && entry.deviceId === deviceId ? [entry.report] : []));
    }

    /** The names of the events of one call. */
    names({ callId, deviceId }: ConnectionId): readonly CallEvent['event'][] {
        const events = this.of(deviceId).map(({ event }) => event);
        return events.flatMap((event) => (isOf(event, callId) ? [event.event] : []));
    }

    /** The latest report with this event of one call. */
    last<Name extends CallEvent['event']>(
        { callId, deviceId }: ConnectionId,
        name: Name
    ): DeviceReport & { readonly event: Extract<CallEvent, { event: Name }> } {
        const found = this.of(deviceId).findLast(({ event }) => event.event === name && isOf(event, callId));
        assert.ok(found, `${name} of ${callId}`);
        return found as DeviceReport & { readonly event: Extract<CallEvent, { event: Name }> };
    }

    /** The calls of a device, as the reports say. */
    calls(deviceId: string): readonly SnapshotCall[] {
        const calls = new Map<string, SnapshotCall>();
        for (const { event, call } of this.of(deviceId)) {
            if (event.event === 'Snapshot') {
                calls.clear();
                for (const one of event.calls) calls.set(one.connection.callId, one);
            } else if (call) calls.set(call.connection.callId, call);
            else if (call === null && 'connection' in event) calls.delete(event.connection.callId);
        }
        return [...calls.values()];
    }
}

const isOf = (event: PhoneEvent, callId: string): event is CallEvent =>
    'connection' in event && event.connection.callId === callId;
