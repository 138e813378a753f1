import { explanation } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type {
    Cause,
    Explanation,
    PlainWhyCode
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Ending } from '../deviceCall';

const REASONS: Readonly<Record<number, readonly [cause: Cause, code?: PlainWhyCode]>> = {
    45303: ['busy'],
    45305: ['noAnswer'],
    45306: ['callCancelled'],
    13223: ['invalidNumber'],
    21211: ['invalidNumber'],
    13227: ['blocked', 'countryBlocked'],
    21215: ['blocked', 'countryBlocked'],
    21210: ['blocked', 'callerIdRefused'],
    21216: ['blocked', 'numberBlocked'],
    21219: ['blocked', 'trialAccount'],
    // what the callee's network has answered (SIP)
    31404: ['invalidNumber'],
    31480: ['unavailable'],
    31486: ['busy'],
    31603: ['callRejected']
};

/** How a call ends whose reservation was canceled, with Twilio's reason (https://www.twilio.com/docs/api/errors). */
export function canceledBecause(code: number | undefined): Ending {
    if (code === undefined) return { cause: 'callCancelled', releasing: 'remote' };
    const [cause, why] = REASONS[code] ?? ['unavailable'];
    const explained: Explanation = why ? explanation(why) : REASONS[code] ? {} : { detail: `Twilio ${code}` };
    return { cause, releasing: 'remote', ...(Object.keys(explained).length > 0 && { explanation: explained }) };
}

/** Why a transfer has failed, which Twilio says in words. */
export function transferFailedBecause(reason: string | null | undefined): Ending {
    const words = (reason ?? '').toLowerCase();
    const cause: Cause = /busy|capacity|room/.test(words)
        ? 'busy'
        : /reject/.test(words)
          ? 'callRejected'
          : /time.?out/.test(words)
            ? 'noAnswer'
            : 'unavailable';
    return {
        cause,
        releasing: 'remote',
        ...(words !== '' && { explanation: { detail: String(reason).slice(0, 200) } })
    };
}
