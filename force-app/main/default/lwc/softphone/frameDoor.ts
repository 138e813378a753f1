import type { EngineEvent } from 'c/callEngine';
import { decodeFrameMessage } from 'c/softphoneContract';
import { consoleLog } from './consoleLog';

/** A message of the frame as an event of the engine; null, with the reason in the log, for what does not fit. */
export function eventOf(detail: unknown, at: number): EngineEvent | null {
    const decoded = decodeFrameMessage(detail);
    if (!decoded.ok) {
        consoleLog('warn', `a message of the frame was ignored: ${decoded.fault}`);
        return null;
    }
    const { message } = decoded;
    switch (message.type) {
        case 'phone':
            return { type: 'phone', at, event: message.event };
        case 'crm':
            return { type: 'crm', at, event: message.event };
        case 'journal':
            return { type: 'journal', at, event: message.event };
        case 'answer':
            return { type: 'answer', at, answer: message };
    }
}
