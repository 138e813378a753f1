import { Failure, explanationOf } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { EndedCall, Explanation } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../../frame/clock';
import type { Refusal } from '../protocol/messages';
import type { DeviceReport, Switch } from '../switch/switch';
import { Account } from './account';
import { withDeadline } from './deadline';
import type { EndedCalls } from './endedCalls/endedCalls';
import type { Limits } from './limits';

/** The panel that is connected to a device. */
export interface Viewer {
    show(reports: readonly DeviceReport[]): void;
    /** Refuses the panel, and closes its connection. */
    end(reason: Refusal, explanation?: Explanation): void;
}

/** The link to the exchange, as the switch has reported it last. */
export interface SwitchLink {
    readonly up: boolean;
    readonly explanation: Explanation;
}

export interface DeviceParts {
    readonly deviceId: string;
    readonly exchange: Switch;
    readonly clock: Clock;
    readonly limits: Limits;
    readonly link: () => SwitchLink;
    /** Null: calls that end without a panel are not stored. */
    readonly endedCalls: EndedCalls | null;
    /** The device is no longer monitored. */
    readonly gone: () => void;
}

/** How long after a failure monitoring is tried again, in milliseconds. */
const RETRY_MS = 2_000;

/** How often it is checked whether a device without a panel is still to be monitored, in milliseconds. */
const RELEASE_EVERY_MS = 60 * 60_000;

/**
 * A device that has a panel, or had one a moment ago. It is monitored from its first panel on, and the panel that connected last
 * gets its state and everything that happens, in order.
 */
export class Device {
    private readonly parts: DeviceParts;
    private readonly account = new Account();
    private viewer: Viewer | null = null;
    private phase: 'idle' | 'starting' | 'monitored' = 'idle';
    /** Reports from after the start of monitoring, before its result was here. */
    private early: DeviceReport[] = [];
    /** The calls that a panel has seen end in the last seconds. */
    private lastEnded: readonly EndedCall[] = [];
    private cancelTimer: () => void = () => undefined;

    constructor(parts: DeviceParts) {
        this.parts = parts;
    }

    attach(viewer: Viewer): void {
        const before = this.viewer;
        this.viewer = viewer;
        // its end must not count as that of the device's last panel
        before?.end('replaced');
        this.cancelTimer();
        if (!this.parts.link().up) this.showDown();
        else if (this.phase === 'monitored') this.showState();
        else this.start();
    }

    /**
     * @param lost whether the panel may not have got what was sent last
     * @returns whether it was the device's panel until now
     */
    detach(viewer: Viewer, lost: boolean): boolean {
        if (this.viewer !== viewer) return false;
        this.viewer = null;
        if (lost) this.keep(this.recent());
        this.later(this.parts.limits.graceMs, () => this.release());
        return true;
    }

    /** Monitors the device although it has no panel. */
    watch(): void {
        if (this.parts.link().up) this.start();
    }

    report(report: DeviceReport): void {
        if (this.phase === 'starting') this.early.push(report);
        if (this.phase !== 'monitored') return;
        this.keep(this.account.apply(report));
        // While the link is down, these are the state that it comes back with.
        if (this.parts.link().up) this.viewer?.show([report]);
    }

    linkChanged(): void {
        if (!this.parts.link().up) this.showDown();
        else if (this.phase === 'monitored') this.showState();
        else if (this.viewer || this.isWatched) this.start();
        else this.end();
    }

    private start(): void {
        if (this.phase !== 'idle') return;
        this.phase = 'starting';
        void this.monitor();
    }

    private async monitor(): Promise<void> {
        const { exchange, deviceId, limits, clock } = this.parts;
        try {
            const state = await withDeadline(exchange.monitor(deviceId), limits.commandMs, clock);
            const early = this.early;
            this.early = [];
            this.phase = 'monitored';
            for (const report of [...state, ...early]) this.keep(this.account.apply(report));
            // Otherwise, the link was lost in the meantime. It will report the state again when it is back.
            if (this.parts.link().up) this.showState();
            if (!this.viewer) this.later(limits.graceMs, () => this.release());
        } catch (error) {
            this.early = [];
            this.phase = 'idle';
            this.failed(error);
        }
    }

    private failed(error: unknown): void {
        const viewer = this.viewer;
        if (error instanceof Failure && error.reason === 'rejected') {
            this.viewer = null;
            this.parts.endedCalls?.forget(this.parts.deviceId);
            viewer?.end('deviceUnknown', error.explanation);
            return this.end();
        }
        // It may have begun after the deadline.
        this.parts.exchange.unmonitor(this.parts.deviceId);
        if (!viewer && !this.isWatched) return undefined;
        this.showDown(explanationOf(error));
        this.later(RETRY_MS, () => {
            if (this.parts.link().up) this.start();
        });
        return undefined;
    }

    stop(): void {
        this.cancelTimer();
    }

    private get isWatched(): boolean {
        return this.parts.endedCalls?.isWatched(this.parts.deviceId) ?? false;
    }

    /** Stores calls that have ended while no panel was there, or may not have heard of it. */
    private keep(ended: readonly EndedCall[]): void {
        const { endedCalls, deviceId } = this.parts;
        if (ended.length === 0 || !endedCalls) return;
        if (this.viewer) this.lastEnded = [...this.recent(), ...ended];
        else endedCalls.add(deviceId, ended);
    }

    /** The calls that ended since a silent panel may have been gone. */
    private recent(): readonly EndedCall[] {
        const { clock, limits } = this.parts;
        return this.lastEnded.filter(({ endedAt }) => endedAt >= clock.now() - limits.silentMs);
    }

    /** There has been no panel for a while. */
    private release(): void {
        if (!this.isWatched) return this.end();
        this.watch();
        return this.later(RELEASE_EVERY_MS, () => this.release());
    }

    private end(): void {
        this.cancelTimer();
        if (this.phase === 'monitored') this.parts.exchange.unmonitor(this.parts.deviceId);
        this.phase = 'idle';
        this.parts.gone();
    }

    private later(ms: number, act: () => void): void {
        this.cancelTimer();
        this.cancelTimer = this.parts.clock.after(ms, act);
    }

    /** Without the exchange's or the system's own words, which may contain addresses: those are in the log. */
    private showDown({ why } = this.parts.link().explanation): void {
        const at = this.parts.clock.now();
        const event = { event: 'LinkState', at, state: 'down', reason: 'switchDown', ...(why && { why }) } as const;
        this.viewer?.show([{ event }]);
    }

    private showState(): void {
        const { clock, exchange } = this.parts;
        const at = clock.now();
        this.viewer?.show([
            { event: { event: 'Features', at, features: exchange.features } },
            { event: { event: 'LinkState', at, state: 'up' } },
            ...this.account.reports(at)
        ]);
    }
}
