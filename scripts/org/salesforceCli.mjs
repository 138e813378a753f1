/**
 * Runs the Salesforce CLI as a child process. Scratch orgs and package versions take many steps, which Salesforce implements in
 * the CLI's plugins and in no library.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../project.mjs';
import { runNode } from '../run.mjs';

/**
 * No telemetry and no automatic updates. The CLI must not write sfdx-project.json either: it would replace the package's
 * definition there with its own, and the package's description and dependencies on the org would be lost.
 */
const QUIET = {
    SF_DISABLE_TELEMETRY: 'true',
    SF_DISABLE_AUTOUPDATE: 'true',
    SF_SKIP_NEW_VERSION_CHECK: 'true',
    SF_PROJECT_AUTOUPDATE_DISABLE_FOR_PACKAGE_CREATE: 'true',
    SF_PROJECT_AUTOUPDATE_DISABLE_FOR_PACKAGE_VERSION_CREATE: 'true'
};

const SF = path.join(ROOT, 'node_modules/@salesforce/cli/bin/run.js');
const WITH_HIDDEN_ARGUMENTS = ['--import', pathToFileURL(path.join(ROOT, 'scripts/org/hiddenArguments.mjs')).href];

/**
 * @param {string[]} args without --json
 * @param {{ minutes?: number, cwd?: string, cli?: string, env?: NodeJS.ProcessEnv, secrets?: string[] }} [options] cwd: the
 *   project's folder; cli: the program's script, for tests, which can also be set in the environment variable SF_CLI_SCRIPT;
 *   secrets: more arguments, which are not shown in the list of processes
 * @returns {Promise<object>} the `result` of its output
 * @throws {Error} with the CLI's own message
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

/** Warnings may come before the result, which is at the end. */
function answerIn(text) {
    const start = text.search(/^\{/m);
    if (start < 0) return null;
    try {
        return JSON.parse(text.slice(start));
    } catch {
        return null;
    }
}
