import type { TwilioFacts } from './facts';
import { judge } from './finding';
import type { Finding } from './finding';

/** What a token for Twilio needs, line by line. */
export const TWILIO_LINES = ['twilioLicense', 'twilioUser', 'twilioToken'] as const;

type TwilioLine = (typeof TWILIO_LINES)[number];

export function twilio(found: TwilioFacts | null): Partial<Record<TwilioLine, Finding>> {
    if (found === null) return {};
    const { licensed, twilioUser } = found;
    return {
        twilioLicense: judge(licensed),
        twilioUser: judge(twilioUser !== null, twilioUser ?? ''),
        twilioToken: token(found)
    };
}

/** Which credential is meant depends on the user, and only users with the permission may use it. */
function token({ licensed, twilioUser, credential, error }: TwilioFacts): Finding {
    if (twilioUser === null) return ['unknown'];
    if (credential === null) return ['bad', '', { text: 'unset' }];
    if (!licensed) return ['unknown', credential];
    return error === null ? ['ok', credential] : ['bad', credential, { more: [error] }];
}
