import type { Cause } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';

/** Q.850's causes, as Asterisk uses them. */
const BY_CODE: Readonly<Record<string, Cause>> = {
    0: 'callCancelled',
    1: 'invalidNumber',
    // also: there is no such extension
    3: 'unavailable',
    16: 'normal',
    17: 'busy',
    18: 'noAnswer',
    19: 'noAnswer',
    20: 'unavailable',
    21: 'callRejected',
    26: 'answeredElsewhere',
    27: 'unavailable',
    28: 'invalidNumber',
    34: 'networkCongestion',
    127: 'callCancelled'
};

export const causeOf = (code: string | undefined): Cause => BY_CODE[code ?? ''] ?? 'normal';

/** How a dialed channel ended without being answered. */
const BY_STATUS: Readonly<Record<string, Cause>> = {
    BUSY: 'busy',
    NOANSWER: 'noAnswer',
    CHANUNAVAIL: 'unavailable',
    CONGESTION: 'networkCongestion',
    CANCEL: 'callCancelled'
};

export const dialCause = (status: string | undefined): Cause | undefined => BY_STATUS[status ?? ''];

/** Hangup causes for a call that the agent declines: 486 and 403 for the caller. */
export const DECLINE = { busy: 17, callRejected: 21 } as const;
