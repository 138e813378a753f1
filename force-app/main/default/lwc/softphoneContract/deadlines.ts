import { explanation } from './explanation';
import { Failure } from './failure';
import type { AllPorts, PortName } from './ports';

/** The default, for commands that a host or a switch answers without waiting for a person. */
const DEFAULT_MS = 10_000;

/** The names of a port's commands. */
type Named<Name extends PortName> = Parameters<AllPorts[Name]['execute']>[0]['command'];

/**
 * Deadlines that differ from the default, in milliseconds, of a whole port or of single commands. They are upper limits: "no answer" is
 * reported only after them, and a phone system usually refuses earlier.
 */
const OTHERS: { readonly [Name in PortName]?: number | Partial<Record<Named<Name>, number>> } = {
    // twice the journal's own timeout for its store, after which it continues in memory
    journal: { write: 4_500 },
    phone: {
        // the browser may ask the agent for the microphone first
        answer: 30_000,
        makeCall: 45_000,
        consult: 45_000,
        // settles when the target has answered, where it may ring for 40 s
        singleStepTransfer: 45_000,
        // a contact center's library waits 15 s for its server
        setAgentActivity: 20_000,
        setAttributes: 20_000,
        completeInteraction: 20_000,
        // a SIP transaction times out after 32 s (RFC 3261, timer F)
        signIn: 35_000,
        connect: 35_000
    },
    // the browser may ask the agent first
    audio: { meterMicrophone: 30_000 },
    // more than the records port's own timeout
    records: {
        findCaller: 20_000,
        describeRecord: 20_000,
        saveCallRecord: 25_000,
        readPhoneCredentials: 20_000,
        phoneTicket: 20_000
    },
    // less than the deadline of the crm port, whose commands it executes
    utility: 6_000
};

/** The deadline of a command, in milliseconds. */
function deadlineOf(port: PortName, command: string): number {
    const other = OTHERS[port];
    return typeof other === 'number'
        ? other
        : ((other as Readonly<Record<string, number>> | undefined)?.[command] ?? DEFAULT_MS);
}

export interface Patience {
    readonly after: (ms: number, act: () => void, what: string) => () => void;
    readonly log: (level: 'info' | 'warn', text: string) => void;
}

/**
 * The result of `work`, or a failure after the command's deadline, so that a command always settles. A later result is ignored and
 * logged.
 * @param whenLate is called when the deadline has passed
 */
export function inTime(
    port: PortName,
    command: string,
    work: Promise<unknown>,
    { after, log }: Patience,
    whenLate?: () => void
): Promise<unknown> {
    return new Promise((resolve, reject) => {
        const ms = deadlineOf(port, command);
        const what = `${port} ${command}`;
        let late = false;
        const due = (): void => {
            late = true;
            log('warn', `${what} was not answered within ${ms / 1000} seconds`);
            whenLate?.();
            reject(new Failure('timeout', explanation('noAnswer', ms / 1000)));
        };
        const cancel = after(ms, due, what);
        const settled = (): void => {
            if (late) log('info', `ignored a late answer to ${what}`);
            else cancel();
            resolve(work);
        };
        work.then(settled, settled);
    });
}
