/**
 * The Salesforce CLI as a child process, for what its plugins do better than a library can: scratch orgs and package versions
 * take many steps, and Salesforce keeps them there.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../project.mjs';
import { runNode } from '../run.mjs';

/**
 * Nothing on the side: no telemetry, no updates of its own. And sfdx-project.json is not its to write: it takes the package's
 * definition there for one of its own making, and what we say of the package (what it needs of an org, description) is gone.
 */
const QUIET = {
    SF_DISABLE_TELEMETRY: 'true',
    SF_AUTOUPDATE_DISABLE: 'true',
    SF_SKIP_NEW_VERSION_CHECK: 'true',
    SF_PROJECT_AUTOUPDATE_DISABLE_FOR_PACKAGE_CREATE: 'true',
    SF_PROJECT_AUTOUPDATE_DISABLE_FOR_PACKAGE_VERSION_CREATE: 'true'
};

const SF = path.join(ROOT, 'node_modules/@salesforce/cli/bin/run.js');
const WITH_HIDDEN_ARGUMENTS = ['--import', pathToFileURL(path.join(ROOT, 'scripts/org/hiddenArguments.mjs')).href];

/**
 * @param {string[]} args without --json
 * @param {{ minutes?: number, cwd?: string, cli?: string, env?: NodeJS.ProcessEnv, secrets?: string[] }} [options] cwd: the
 *   project's folder; cli: the program's script, for tests; the environment variable SF_CLI_SCRIPT names another one too; secrets:
 *   more arguments, which no list of processes shows
 * @returns {Promise<object>} the `result` of its answer
 * @throws {Error} in the CLI's own words
 */
export async function sf(
    args,
    { minutes = 15, cwd = ROOT, env = process.env, cli = env.SF_CLI_SCRIPT ?? SF, secrets = [] } = {}
) {
    const done = await runNode([...WITH_HIDDEN_ARGUMENTS, cli, ...args, '--json'], {
        cwd,
        timeoutSeconds: minutes * 60,
        env: { ...env, ...QUIET, CRM_CONNECT_HIDDEN_ARGUMENTS: JSON.stringify(secrets) }
    });
    const answer = answerIn(done.stdout);
    if (answer?.status === 0) return answer.result;
    const why = answer?.message ?? done.trouble ?? (done.output.trim() || `exit code ${done.code}`);
    throw new Error(`sf ${args.slice(0, 3).join(' ')}: ${why}`);
}

/** Warnings may come before the answer; the answer is the last thing. */
function answerIn(text) {
    const start = text.search(/^\{/m);
    if (start < 0) return null;
    try {
        return JSON.parse(text.slice(start));
    } catch {
        return null;
    }
}
