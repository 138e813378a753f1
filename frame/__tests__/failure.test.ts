import { explanation } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import {
    Failure,
    explanationForLog,
    explanationOf,
    errorOf
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';

describe('a failure at a port', () => {
    it('becomes data for the panel and a line in the console', () => {
        const failure = new Failure('rejected', { ...explanation('connectionClosed', 1011), detail: 'going down' });
        expect(failure.toCommandError()).toEqual({
            reason: 'rejected',
            why: { code: 'connectionClosed', params: ['1011'] },
            detail: 'going down'
        });
        expect(failure.message).toBe('rejected: connectionClosed 1011, going down');
        expect(new Failure('invalidState', 'callOver').toCommandError()).toEqual({
            reason: 'invalidState',
            ...explanation('callOver')
        });
        expect(new Failure('rejected').message).toBe('rejected');
    });

    it('is recognized by its shape, because sip.js has its own class; any other error becomes a detail', () => {
        const foreign = { toCommandError: () => ({ reason: 'timeout', ...explanation('noAnswer', 6) }) };
        expect(errorOf(foreign)).toEqual({ reason: 'timeout', ...explanation('noAnswer', 6) });
        expect(explanationOf(foreign)).toEqual(explanation('noAnswer', 6));
        expect(errorOf(new Error('boom'))).toEqual({ reason: 'hostError', detail: 'boom' });
        expect(explanationOf('just words')).toEqual({ detail: 'just words' });
        expect(errorOf(null)).toEqual({ reason: 'hostError', detail: 'null' });
    });

    it('has an empty log text if nothing is known', () => {
        expect(explanationForLog({})).toBe('');
    });
});
