import { callerName } from './callerName';
import { timeOfDay } from './dateTexts';
import type { Call } from './model';
import type { UserInfo } from './state';

/**
 * R2: "Inbound Call at 16:11:36 Europe/London from 07814256404 (Fred Bloggs)". English in every language, because reports
 * and older records filter by it. Without the Apex class the time zone is left out; without a name so are the brackets.
 */
export function subject(call: Call, user: UserInfo): string {
    const kind = call.direction === 'in' ? 'Inbound' : 'Outbound';
    const zone = user.timeZoneName ? ` ${user.timeZoneName}` : '';
    const way = call.direction === 'in' ? 'from' : 'to';
    const name = callerName(call);
    const who = call.number ?? 'Withheld';
    return `${kind} Call at ${timeOfDay(call.startedAt, user)}${zone} ${way} ${who}${name ? ` (${name})` : ''}`.slice(
        0,
        LONGEST_SUBJECT
    );
}

const LONGEST_SUBJECT = 255;
