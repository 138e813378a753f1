// What Open CTI passes to every callback.
export const done = (returnValue = null) => ({ success: true, returnValue, errors: null });

/** `code` as documented: GENERIC_ERROR, INVALID_PARAM, SERVER_ERROR. */
export const failed = (code, description, details) => ({
    success: false,
    returnValue: null,
    errors: [{ code, description, ...(details && { details }) }]
});
