/**
 * What went wrong, as a sentence that says what to do: Salesforce's error codes are for programs, and Node's for its authors.
 * Codes: REST API Developer Guide, "Status Codes and Error Responses"; names of errors: @salesforce/core.
 */
const ADVICE = {
    INVALID_SESSION_ID: 'The login is no longer valid: log in again (npx sf org login web --alias <alias>).',
    NamedOrgNotFoundError: 'Log in first (npx sf org login web --alias <alias>), or look at npx sf org list.',
    NoTargetOrgError: 'Name the org: --target-org <alias>.',
    API_DISABLED_FOR_ORG: 'The edition of this org, or the profile of the user, has no API access.',
    INSUFFICIENT_ACCESS_OR_READONLY: 'The user who is logged in may not do this: an admin can.',
    INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY: 'The user who is logged in may not do this: an admin can.',
    REQUEST_LIMIT_EXCEEDED: 'The org has used up its API calls for today.',
    ECONNREFUSED: 'Nothing answers at the address of the org.',
    ENOTFOUND: 'The address of the org cannot be found: is there a network?',
    ETIMEDOUT: 'The org did not answer in time.',
    ECONNRESET: 'The connection broke off.'
};

/**
 * @param {unknown} error of Node, jsforce or @salesforce/core
 * @returns {string} one line; the org's own words are kept
 */
export function inWords(error) {
    const code = error?.errorCode ?? error?.cause?.code ?? error?.code ?? error?.name;
    const message = String(error?.message ?? error).trim();
    const advice = ADVICE[code];
    return advice ? `${withStop(message)} ${advice}` : message;
}

/**
 * @param {{ statusCode?: string, errorCode?: string, message?: string, fields?: string[] }[] | object} errors of one record,
 *   as the REST API answers them
 * @returns {string}
 */
export function refusal(errors) {
    return [errors ?? []]
        .flat()
        .map(({ statusCode, errorCode, message, fields }) => {
            const where = fields?.length ? ` (${fields.join(', ')})` : '';
            return `${message ?? statusCode ?? errorCode ?? 'refused without a reason'}${where}`;
        })
        .join('; ');
}

const withStop = (text) => (/[.!?]$/.test(text) ? text : `${text}.`);
