import { Failure } from 'c/softphoneContract';
import type { CommandErrorReason, CrmEvent, JournalEvent, PhoneEvent, Ports, TabsEvent } from 'c/softphoneContract';

type Name = 'tabs' | 'crm' | 'journal' | 'phone';

/** What a port tells. */
export type Told =
    | { readonly port: 'tabs'; readonly event: TabsEvent }
    | { readonly port: 'crm'; readonly event: CrmEvent }
    | { readonly port: 'journal'; readonly event: JournalEvent }
    | { readonly port: 'phone'; readonly event: PhoneEvent };

/** A command, waiting for its answer. */
export interface Asked {
    readonly port: Name;
    readonly command: Readonly<Record<string, unknown>> & { readonly command: string };
    settle(value?: unknown): void;
    refuse(reason: CommandErrorReason): void;
}

/** Ports in the hands of a test. */
export class FakePorts {
    readonly asked: Asked[] = [];
    private readonly listeners = new Map<Name, (event: never) => void>();
    readonly ports = Object.fromEntries(
        (['tabs', 'crm', 'journal', 'phone'] as const).map((port) => [
            port,
            {
                execute: (command: Asked['command']) =>
                    new Promise((resolve, reject) => {
                        const refuse = (reason: CommandErrorReason): void => reject(new Failure(reason));
                        this.asked.push({ port, command, settle: resolve, refuse });
                    }),
                listen: (hear: (event: never) => void) => this.listeners.set(port, hear)
            }
        ])
    ) as unknown as Ports;

    tell(...reported: readonly Told[]): void {
        for (const { port, event } of reported) this.listeners.get(port)?.(event as never);
    }

    /** The commands of a port, or those of one name. */
    of(port: Name, name?: string): Asked[] {
        return this.asked.filter((one) => one.port === port && (name === undefined || one.command.command === name));
    }
}

/** Until everything that needs no time is done. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
