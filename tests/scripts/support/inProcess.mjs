/**
 * Runs commands of scripts/ in this process, so that Salesforce's client libraries are loaded once per test file: that takes
 * longer than all the commands. Logins of this machine are not visible, and none is left behind.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { runCommand } from '../../../scripts/org/command.mjs';
import { startOrg } from './orgStandIn.mjs';
import { TOKEN } from './runAgainst.mjs';

export { TOKEN };

/** An Organization that is not used for work. */
export const PRACTICE = { Id: '00D000000000001EAA', Name: 'Acme', IsSandbox: true, TrialExpirationDate: null };

/**
 * An org stand-in and a home folder for all tests of a file. Call it at the top, before Salesforce's libraries are imported.
 * @returns {Promise<{ folder: string, org: Awaited<ReturnType<typeof startOrg>>,
 *   reset: (tables?: Record<string, object[]>) => void,
 *   run: (command: import('../../../scripts/org/command.mjs').Command, args: string[], parts?: object) =>
 *     Promise<{ code: number, output: string, builds: number }> }>} reset: back to a new org with these tables; parts: as
 *     in runCommand, with a build that does nothing
 */
export async function oneMachine() {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'crm-connect-org-'));
    const org = await startOrg({});
    Object.assign(process.env, {
        HOME: folder,
        USERPROFILE: folder,
        SF_DISABLE_TELEMETRY: 'true',
        SF_USE_GENERIC_UNIX_KEYCHAIN: 'true',
        SF_DISABLE_LOG_FILE: 'true',
        SF_ORG_INSTANCE_URL: org.url
    });
    after(async () => {
        await org.close();
        rmSync(folder, { recursive: true, force: true });
    });
    const reset = (tables = {}) =>
        org.reset({ Organization: [{ ...PRACTICE }], ApexClass: [], CallCenter: [], ...tables });
    reset();
    return { folder, org, reset, run };
}

async function run(command, args, parts = {}) {
    const lines = [];
    const hear = (line) => lines.push(line);
    let builds = 0;
    // Everything is built already: `npm test` begins with a build.
    const build = () => {
        builds += 1;
        return Promise.resolve();
    };
    const code = await runCommand(command, args, { say: hear, complain: hear, parts: { build, ...parts } });
    return { code, output: lines.join('\n'), builds };
}
