/** Which of the two packages goes to an org: the whole one, or the one without Open CTI. */
import { WrongUse } from './command.mjs';
import { hasOpenCti } from './openCti.mjs';

/** Options of the commands that deploy. */
export const PACKAGE_OPTIONS = { 'open-cti': { type: 'boolean' }, 'without-open-cti': { type: 'boolean' } };

/** @throws {WrongUse} when both packages are asked for */
export function checkPackageOptions({ 'open-cti': whole, 'without-open-cti': without }) {
    if (whole && without) throw new WrongUse('Give --open-cti or --without-open-cti, not both.');
}

/**
 * @param {import('./connect.mjs').Connection} connection
 * @param {{ 'open-cti'?: boolean, 'without-open-cti'?: boolean }} values options of the command
 * @param {(line: string) => void} say
 * @returns {Promise<boolean>} whether the org gets the whole package
 */
export async function takesOpenCti(connection, values, say) {
    if (values['without-open-cti']) return false;
    if (values['open-cti'] || (await hasOpenCti(connection))) return true;
    say(
        'The org has no Open CTI, or the user who is logged in has no access to call centers. It gets the package without Open CTI; ' +
            'with --open-cti, it would get the whole package.'
    );
    return false;
}

/** How a message of the org about a call center or Open CTI's utility item begins, or names it. */
const ABOUT_OPEN_CTI = /^CallCenter |opencti:/;

/**
 * What to do if the org rejects Open CTI: it may have call centers of Salesforce Voice, but no Open CTI.
 * @param {string[]} problems as in Verdict
 * @returns {string[]} lines, possibly none
 */
export const adviceOn = (problems) =>
    problems.some((problem) => ABOUT_OPEN_CTI.test(problem))
        ? ['If the org has no Open CTI, deploy the package without it: --without-open-cti.']
        : [];
