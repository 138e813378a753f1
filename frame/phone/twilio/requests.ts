import { thrownInWords } from '../../log';
import { PhoneSystemError } from '../phoneSystem';

const LONGEST_DETAIL = 300;

/** The result of a request to Twilio. Rejects with PhoneSystemError and Twilio's own words. */
export async function asked<Value>(request: Promise<Value>): Promise<Value> {
    try {
        return await request;
    } catch (thrown) {
        throw new PhoneSystemError('rejected', { detail: thrownInWords(thrown).slice(0, LONGEST_DETAIL) });
    }
}
