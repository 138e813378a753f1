import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { CommandErrorReason } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { DeviceCommand, Refusal } from '../protocol/messages';
import type { TicketFault } from './ticketCheck';
import type { RefusedUpgrade } from './upgrades';

/** The sessions that the server has ended itself, without a refusal that would arrive. */
type Loss = 'silent' | 'noHello' | 'tooSlow';

const SECONDS = [0.001, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 45];

/** What a server counts, for Prometheus. No label has a value that comes from a panel. */
export class Metrics {
    readonly registry = new Registry();
    private readonly sessions = this.gauge('sessions', 'Panels that are connected');
    private readonly link = this.gauge('switch_link_up', 'Whether the link to the exchange is up');
    private readonly refusals = this.counter('refusals_total', 'Connections that the server has ended', 'reason');
    private readonly tickets = this.counter('tickets_refused_total', 'Tickets that were refused', 'fault');
    private readonly commands = this.counter('commands_total', 'Commands of panels', 'command', 'result');
    private readonly events = this.counter('events_total', 'Events that were sent to panels', 'event');
    private readonly commandTime = this.histogram('command_seconds', 'From a command to its answer');
    private readonly eventTime = this.histogram('event_seconds', "From the switch's report of an event to sending it");

    /** Also measures the process. Only once in a process. */
    measureProcess(): this {
        collectDefaultMetrics({ register: this.registry });
        return this;
    }

    sessionsAre(count: number): void {
        this.sessions.set(count);
    }

    linkIs(up: boolean): void {
        this.link.set(up ? 1 : 0);
    }

    refused(reason: Refusal | Loss | RefusedUpgrade): void {
        this.refusals.inc({ reason });
    }

    ticketRefused(fault: TicketFault): void {
        this.tickets.inc({ fault });
    }

    command(command: DeviceCommand['command'], result: 'done' | CommandErrorReason, ms: number): void {
        this.commands.inc({ command, result });
        this.commandTime.observe(ms / 1000);
    }

    event(event: string, ms: number): void {
        this.events.inc({ event });
        this.eventTime.observe(Math.max(0, ms) / 1000);
    }

    private named(name: string, help: string): { name: string; help: string; registers: Registry[] } {
        return { name: `crm_connect_cti_${name}`, help, registers: [this.registry] };
    }

    private gauge(name: string, help: string): Gauge {
        return new Gauge(this.named(name, help));
    }

    private counter<Label extends string>(name: string, help: string, ...labelNames: Label[]): Counter<Label> {
        return new Counter({ ...this.named(name, help), labelNames });
    }

    private histogram(name: string, help: string): Histogram {
        return new Histogram({ ...this.named(name, help), buckets: SECONDS });
    }
}
