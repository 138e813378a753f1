import { canceledBecause, transferFailedBecause } from '../cancellations';

describe('a canceled reservation', () => {
    it.each([
        [undefined, 'callCancelled', undefined],
        [45303, 'busy', undefined],
        [45305, 'noAnswer', undefined],
        [21211, 'invalidNumber', undefined],
        [13223, 'invalidNumber', undefined],
        [13227, 'blocked', 'countryBlocked'],
        [21215, 'blocked', 'countryBlocked'],
        [21210, 'blocked', 'callerIdRefused'],
        [21216, 'blocked', 'numberBlocked'],
        [21219, 'blocked', 'trialAccount']
    ])('with the code %p ends the call with the cause %s', (code, cause, why) => {
        const ending = canceledBecause(code);
        expect(ending).toMatchObject({ cause, releasing: 'remote' });
        expect(ending.explanation?.why?.code).toBe(why);
    });

    it('with a code that is not known tells the code', () => {
        expect(canceledBecause(99999)).toEqual({
            cause: 'unavailable',
            releasing: 'remote',
            explanation: { detail: 'Twilio 99999' }
        });
    });
});

describe('a failed transfer', () => {
    it.each([
        ['rejected', 'callRejected'],
        ['timeout', 'noAnswer'],
        ['worker is busy', 'busy'],
        ['worker not available', 'unavailable'],
        [null, 'unavailable']
    ])('because of %p has the cause %s', (reason, cause) => {
        expect(transferFailedBecause(reason).cause).toBe(cause);
    });
});
