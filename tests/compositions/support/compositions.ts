import { initialState } from 'c/callEngine';
import { PhoneRuntime } from 'c/phoneRuntime';
import {
    localPorts,
    readFromAsking,
    recordsPort,
    recordsThrough
} from '../../../force-app/main/default/lwc/softphoneContract/servingSide';
import { serve } from 'c/pageContract';
import { remotePorts } from 'c/softphoneContract';
import type { AllPorts, PortName, Ports } from 'c/softphoneContract';
import { domEvents, messagePort, remoting } from './channels';
import type { Way } from './channels';
import { AT, Org } from './org';

/** A composition of a runtime and its ports. */
export interface Composition {
    readonly name: string;
    /** The ports that are in another realm, and the channel to it. */
    readonly remote: readonly PortName[];
    readonly way: (() => Way) | null;
}

export const COMPOSITIONS: readonly Composition[] = [
    {
        name: 'Open CTI: the runtime in the panel; everything but the records in the frame',
        remote: ['tabs', 'crm', 'journal', 'phone'],
        way: domEvents
    },
    {
        name: 'without Open CTI: the same over a MessagePort',
        remote: ['tabs', 'crm', 'journal', 'phone'],
        way: messagePort
    },
    {
        name: 'Salesforce Voice: the runtime in the frame, without a panel; the records by remoting',
        remote: ['records'],
        way: remoting
    },
    { name: 'simulation: everything in one process', remote: [], way: null }
];

/** Builds a composition and starts it. */
export function compose({ remote, way }: Composition) {
    const org = new Org();
    const logged: string[] = [];
    const pending = new Set<NodeJS.Timeout>();
    const after = (ms: number, act: () => void): (() => void) => {
        const timer = setTimeout(act, ms);
        pending.add(timer);
        return () => clearTimeout(timer);
    };
    // The engine's log lines are not faults.
    const log = (level: string, line: string): unknown => level === 'warn' && logged.push(line);
    const all: Omit<AllPorts, 'audio' | 'utility'> = { ...org.ports, records: recordsPort(org.records) };
    const taken = (there: boolean): Partial<AllPorts> =>
        Object.fromEntries(Object.entries(all).filter(([name]) => remote.includes(name as PortName) === there));
    const here = localPorts(taken(false), { after, log });
    const between = way?.() ?? null;
    const link = between && remotePorts(remote, { channel: between.asking, session: 'one', after, log });
    if (between) serve(taken(true), readFromAsking, { channel: between.serving, log: (line) => logged.push(line) });
    const { records, ...ports } = { ...here, ...link?.ports } as AllPorts;
    const runtime = new PhoneRuntime({
        initial: initialState({ userId: '005000000000001AAA', locale: 'en-GB', timeZone: 'Europe/London' }, 'one'),
        ports: ports satisfies Ports,
        records: recordsThrough(records),
        clock: { now: () => AT, after },
        log,
        random: () => 0.5,
        itemLook: null,
        ticked: null,
        changed: () => undefined
    });
    runtime.start();
    link?.open();
    const end = (): void => {
        runtime.stop();
        link?.close();
        between?.end();
        for (const timer of pending) clearTimeout(timer);
    };
    return { org, runtime, logged, between, end };
}
