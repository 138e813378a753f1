import { readMessageSummary } from '../messageSummary';

const lines = (...all: string[]): string => all.join('\r\n');

describe('a message summary (RFC 3842)', () => {
    it.each([
        ['the example of section 5.2', lines('Messages-Waiting: yes', 'Voice-Message: 2/8 (0/2)', ''), true, 2],
        ['none left', lines('Messages-Waiting: no', 'Voice-Message: 0/8 (0/0)'), false, 0],
        ['spaces and cases', lines('messages-waiting :YES', 'VOICE-MESSAGE: 12 / 3'), true, 12],
        [
            'plain line ends',
            'Messages-Waiting: yes\nMessage-Account: sip:*97@pbx.example\nVoice-Message: 1/0\n',
            true,
            1
        ],
        ['only faxes', lines('Messages-Waiting: yes', 'Fax-Message: 1/0', 'Voice-Message: 0/0'), false, 0]
    ])('is read: %s', (_what, body, messageWaitingOn, messages) => {
        expect(readMessageSummary(body)).toEqual({ messageWaitingOn, messages });
    });

    it('may come without a count', () => {
        expect(readMessageSummary('Messages-Waiting: yes')).toEqual({ messageWaitingOn: true });
        expect(readMessageSummary(lines('Messages-Waiting: no', 'Voice-Message: many'))).toEqual({
            messageWaitingOn: false
        });
    });

    it.each(['', 'Voice-Message: 2/8', 'Messages-Waiting: maybe', '<xml/>'])('is not: "%s"', (body) => {
        expect(readMessageSummary(body)).toBeNull();
    });
});
