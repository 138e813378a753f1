import type { CommandError } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { errorOf } from '../failure';

/** Longer words than this help nobody, and the panel takes no text above 4000 characters. */
const LONGEST_DETAIL = 1000;

/** What a command's failure is called at the bridge. */
export function commandErrorOf(thrown: unknown): CommandError {
    const error = errorOf(thrown);
    return error.detail === undefined ? error : { ...error, detail: error.detail.slice(0, LONGEST_DETAIL) };
}
