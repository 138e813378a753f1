import type { Call, Outcome } from './model';

/** What became of a call whose part here is over (R1). */
export function outcomeOf(call: Pick<Call, 'direction' | 'answeredAt' | 'cause' | 'transferredTo'>): Outcome {
    if (call.transferredTo !== null) return 'Transferred';
    if (call.answeredAt !== null) return 'Answered';
    if (call.cause === 'answeredElsewhere') return 'Answered elsewhere';
    if (call.direction === 'in') return call.cause === 'callRejected' || call.cause === 'busy' ? 'Declined' : 'Missed';
    switch (call.cause) {
        case 'busy':
            return 'Busy';
        case 'callRejected':
            return 'Declined';
        case 'noAnswer':
        case 'unavailable':
            return 'No answer';
        case 'callCancelled':
        case 'normal':
            return 'Cancelled';
        default:
            return 'Failed';
    }
}
