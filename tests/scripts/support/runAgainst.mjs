/** Runs a command of scripts/ in a separate process, as an admin would, against the stand-in and without logins. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../../../scripts/project.mjs';
import { runNode } from '../../../scripts/run.mjs';

/** An access token in Salesforce's form: org id, exclamation mark, secret. */
export const TOKEN = '00D000000000001!AQEAQ.stand.in';

/**
 * @param {import('node:test').TestContext} t
 * @returns {string} a folder that is deleted after the test
 */
export function folderFor(t) {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'crm-connect-org-'));
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    return folder;
}

/**
 * @param {string} script below scripts/
 * @param {string[]} args
 * @param {{ url?: string, cwd: string, env?: NodeJS.ProcessEnv }} where url of the stand-in; cwd is also the home folder
 * @returns {Promise<{ code: number|null, output: string }>}
 */
export function runAgainst(script, args, { url, cwd, env = {} }) {
    return runNode([path.join(ROOT, 'scripts', script), ...args], {
        cwd,
        timeoutSeconds: 120,
        env: {
            ...process.env,
            HOME: cwd,
            USERPROFILE: cwd,
            SF_DISABLE_TELEMETRY: 'true',
            SF_USE_GENERIC_UNIX_KEYCHAIN: 'true',
            NODE_NO_WARNINGS: '1',
            ...(url && { SF_ORG_INSTANCE_URL: url }),
            ...env
        }
    });
}
