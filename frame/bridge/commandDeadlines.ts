import type { Command } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';

/** Everything that a host or a switch answers by itself, without a human in the way. */
const DEFAULT_MS = 10_000;

/**
 * Commands that wait for more than a machine, or for less than a switch, in milliseconds. The numbers are ceilings: an agent reads "no answer" only
 * after them, and the phone system's own refusal comes earlier.
 */
const OTHERS: Partial<Record<Command['command'], number>> = {
    // twice what the journal gives its store, and memory after it
    journalWrite: 4_500,
    // the browser may ask the agent for the microphone first
    answer: 30_000,
    makeCall: 45_000,
    consult: 45_000,
    // settles when the far end took the call over, which may ring there for 40 s
    singleStepTransfer: 45_000,
    // a SIP transaction gives up after 32 s (RFC 3261, timer F)
    signIn: 35_000,
    connect: 35_000
};

/** How long a command may stay unanswered, in milliseconds. */
export function deadlineOf(command: Command['command']): number {
    return OTHERS[command] ?? DEFAULT_MS;
}
