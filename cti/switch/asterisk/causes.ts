import type { Cause } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { BY_Q850 } from '../../../frame/phone/releaseCauses';

/** What Asterisk uses beyond Q.850, and the causes that it gives for phones that it can't reach. */
const BY_CODE: Readonly<Record<number, Cause>> = {
    ...BY_Q850,
    0: 'callCancelled',
    // also: there is no such extension
    3: 'unavailable',
    27: 'unavailable',
    127: 'callCancelled'
};

export const causeOf = (code: string | undefined): Cause => BY_CODE[Number(code)] ?? 'normal';

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
