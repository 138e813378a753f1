import type { CommandError } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { thrownInWords } from '../log';

/** Longer words than this help nobody, and the panel takes no text above 4000 characters. */
const LONGEST_DETAIL = 1000;

interface Refusal {
    toCommandError(): CommandError;
}

const isRefusal = (thrown: unknown): thrown is Refusal =>
    typeof (thrown as Partial<Refusal> | null)?.toCommandError === 'function';

/** What a command's failure is called at the bridge. Ports throw errors that know their reason; anything else is `hostError`. */
export function commandErrorOf(thrown: unknown): CommandError {
    const { reason, detail } = isRefusal(thrown)
        ? thrown.toCommandError()
        : { reason: 'hostError' as const, detail: thrownInWords(thrown) };
    return detail === undefined ? { reason } : { reason, detail: detail.slice(0, LONGEST_DETAIL) };
}
