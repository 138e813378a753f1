import { explanation } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { PhoneSystemError } from './phoneSystem';

/** Throws unless each of them is on the keypad of a telephone, A to D included. */
export function expectDigits(digits: string): void {
    if (!/^[0-9*#A-D]+$/i.test(digits)) throw new PhoneSystemError('rejected', explanation('notDigits', digits));
}
