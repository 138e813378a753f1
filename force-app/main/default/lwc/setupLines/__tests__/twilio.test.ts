import type { Facts, Line, LineId, TwilioFacts } from 'c/setupLines';
import { FACTS, SIP, line, red } from './support/facts';

describe('setupLines with Twilio', () => {
    const twilio = (more: Partial<TwilioFacts> = {}): Partial<Facts> => ({
        callCenter: { ...SIP, phoneSystem: 'twilio', usesTickets: true },
        twilio: { ...FACTS.twilio!, ...more }
    });
    const ids = ['twilioLicense', 'twilioUser', 'twilioToken'] as const;

    it('has a line for each thing that a token needs, and none for credentials or desk phones', () => {
        expect(line('twilioLicense', twilio())?.verdict).toBe('ok');
        expect(line('twilioUser', twilio())).toMatchObject({ verdict: 'ok', detail: 'FU1' });
        expect(line('twilioToken', twilio())).toMatchObject({ verdict: 'ok', detail: 'CRM_Connect_Twilio' });
        for (const id of ['signIn', 'deskLicense', 'deskDevice', 'deskCertificate'] as const)
            expect(line(id, twilio())).toBeUndefined();
        for (const id of ids) {
            expect(line(id, {})).toBeUndefined();
            expect(line(id, { ...twilio(), twilio: null })?.verdict).toBe('unknown');
        }
    });

    it.each<[LineId, Partial<TwilioFacts>, Partial<Line>]>([
        ['twilioLicense', { licensed: false }, { detail: '' }],
        ['twilioUser', { twilioUser: null, credential: null }, { detail: '' }],
        ['twilioToken', { credential: null }, { wording: { text: 'unset' } }],
        [
            'twilioToken',
            { error: 'Twilio gave no token: 401' },
            { detail: 'CRM_Connect_Twilio', wording: { more: ['Twilio gave no token: 401'] } }
        ]
    ])('%s is red when it is wrong, and only that line', (id, found, wrong) => {
        expect(line(id, twilio(found))).toMatchObject({ verdict: 'bad', ...wrong });
        expect(red(twilio(found))).toEqual([id]);
    });

    it('tries no token without the permission, or without a user', () => {
        for (const missing of [{ licensed: false }, { twilioUser: null, credential: null }])
            expect(line('twilioToken', twilio(missing))?.verdict).toBe('unknown');
    });
});
