import { explanation } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { PhoneSystemError } from './phoneSystem';

/** Throws unless each digit is on a telephone keypad, including A to D. */
export function expectDigits(digits: string): void {
    if (!/^[0-9*#A-D]+$/i.test(digits)) throw new PhoneSystemError('rejected', explanation('notDigits', digits));
}
