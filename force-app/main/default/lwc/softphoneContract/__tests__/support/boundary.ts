import { Outlet, remotePorts } from 'c/softphoneContract';
import { serve } from 'c/pageContract';
import { readFromAsking } from '../../servingSide';
import type { CrmCommand, CrmEvent, Port, TextChannel } from 'c/softphoneContract';

export const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};
export const REFRESH = { command: 'refreshView' } as const;

export class Clock {
    private timers: { ms: number; act: () => void }[] = [];
    after = (ms: number, act: () => void): (() => void) => {
        const timer = { ms, act };
        this.timers.push(timer);
        return () => {
            this.timers = this.timers.filter((other) => other !== timer);
        };
    };
    get waiting(): number[] {
        return this.timers.map(({ ms }) => ms);
    }
    /** Lets what waits for so long, or less, be due. */
    pass(ms: number): void {
        const due = this.timers.filter((timer) => timer.ms <= ms);
        this.timers = this.timers.filter((timer) => timer.ms > ms);
        for (const { act } of due) act();
    }
}

/** One boundary, with both sides in the hands of a test. */
export function boundary() {
    const clock = new Clock();
    const logged: string[] = [];
    const served: string[] = [];
    const texts: unknown[] = [];
    const ears: { asking: ((text: unknown) => void) | null; serving: ((text: unknown) => void) | null } = {
        asking: null,
        serving: null
    };
    const channel = (own: 'asking' | 'serving', other: 'asking' | 'serving'): TextChannel => ({
        post(text) {
            texts.push(text);
            ears[other]?.(text);
        },
        listen: (hear) => {
            ears[own] = hear;
        },
        close: () => {
            ears[own] = null;
        }
    });
    let outcome: () => Promise<unknown> = () => Promise.resolve(undefined);
    const carriedOut: object[] = [];
    const execute = (command: object): Promise<unknown> => {
        carriedOut.push(command);
        return outcome();
    };
    let known: readonly CrmEvent[] = [];
    const outlet = new Outlet<CrmEvent>(() => known);
    const crm: Port<CrmCommand, CrmEvent> = { execute, listen: outlet.listen };
    const phone = new Outlet<never>(() => []);
    const hellos: number[] = [];
    const serveBoth = (): void =>
        serve({ crm, phone: { execute, listen: phone.listen } }, readFromAsking, {
            channel: channel('serving', 'asking'),
            log: (line) => served.push(line),
            onHello: () => hellos.push(1)
        });
    const ask = (session: string) =>
        remotePorts(['crm', 'journal', 'phone'], {
            channel: channel('asking', 'serving'),
            session,
            after: clock.after,
            log: (_level, line) => logged.push(line)
        });
    return {
        clock,
        logged,
        served,
        texts,
        ears,
        carriedOut,
        hellos,
        serve: serveBoth,
        ask,
        emit: outlet.emit,
        knows: (events: readonly CrmEvent[]) => {
            known = events;
        },
        answers: (how: () => Promise<unknown>) => {
            outcome = how;
        }
    };
}

export const page = (url: string): CrmEvent => ({ event: 'Navigated', at: 1, page: { url } });
export const refusal = (asked: Promise<unknown>): Promise<unknown> =>
    asked.then(
        () => 'done',
        (thrown: unknown) => thrown
    );
