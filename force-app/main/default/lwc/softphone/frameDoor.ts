import { decodeFrameMessage } from 'c/softphoneContract';
import type { FrameMessage } from 'c/softphoneContract';
import { consoleLog } from './consoleLog';

/** A message of the frame; null, with the reason in the log, for what does not fit. */
export function messageOf(detail: unknown): FrameMessage | null {
    const decoded = decodeFrameMessage(detail);
    if (decoded.ok) {
        for (const fault of decoded.leftOut) consoleLog('warn', `the phone told of a call that is ignored: ${fault}`);
        return decoded.message;
    }
    consoleLog('warn', `a message of the frame was ignored: ${decoded.fault}`);
    return null;
}
