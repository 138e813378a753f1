/**
 * Error messages that say what to do, because Salesforce's and Node's error codes do not.
 * Codes: REST API Developer Guide, "Status Codes and Error Responses"; names of errors: @salesforce/core.
 */
const ADVICE = {
    INVALID_SESSION_ID: 'The login is no longer valid: log in again (npx sf org login web --alias <alias>).',
    NamedOrgNotFoundError: 'Log in first (npx sf org login web --alias <alias>), or check npx sf org list.',
    NoTargetOrgError: 'Give the org: --target-org <alias>.',
    API_DISABLED_FOR_ORG: 'The edition of this org or the profile of the user does not have API access.',
    INSUFFICIENT_ACCESS_OR_READONLY:
        'The user who is logged in does not have permission to do this. Log in as an admin.',
    INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY:
        'The user who is logged in does not have permission to do this. Log in as an admin.',
    REQUEST_LIMIT_EXCEEDED: 'The org has used up its API calls for today.',
    ECONNREFUSED: 'There is no server at the address of the org.',
    ENOTFOUND: 'The address of the org cannot be found. Check the network connection.',
    ETIMEDOUT: 'The org did not answer in time.',
    ECONNRESET: 'The connection was lost.'
};

/**
 * @param {unknown} error of Node, jsforce or @salesforce/core
 * @returns {string} one line, with the org's own message
 */
export function inWords(error) {
    const code = error?.errorCode ?? error?.cause?.code ?? error?.code ?? error?.name;
    const message = String(error?.message ?? error).trim();
    const advice = ADVICE[code];
    return advice ? `${withStop(message)} ${advice}` : message;
}

/**
 * @param {{ statusCode?: string, errorCode?: string, message?: string, fields?: string[] }[] | object} errors of one record,
 *   as the REST API returns them
 * @returns {string}
 */
export function rejection(errors) {
    return [errors ?? []]
        .flat()
        .map(({ statusCode, errorCode, message, fields }) => {
            const where = fields?.length ? ` (${fields.join(', ')})` : '';
            return `${message ?? statusCode ?? errorCode ?? 'rejected without a message'}${where}`;
        })
        .join('; ');
}

const withStop = (text) => (/[.!?]$/.test(text) ? text : `${text}.`);
