import { readText } from './json.mjs';

/** The body of a form as a page sends it. @returns {Promise<Record<string, string>>} @throws {HttpError} 413 */
export const readForm = async (request) => Object.fromEntries(new URLSearchParams(await readText(request)));
