/** The PBX's part of credentials that Salesforce generates, set up as docs/sign-in.md describes. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { AGENT, OTHER_AGENT, SIGN_IN } from './settings.mjs';

const SCRIPT = fileURLToPath(new URL('../../../docs/sign-in/asterisk_auths.py', import.meta.url));

/** Without Python, which the script needs, the PBX accepts only typed passwords. */
export const hasPython = spawnSync('python3', ['--version']).status === 0;

/** The names of an extension's auth sections, for its endpoint. */
export const authsOf = (number) => (hasPython ? `${number},${number}-previous,${number}-now,${number}-next` : number);

/**
 * Writes pjsip_auths.conf.
 * @param {string} folder of the configuration
 * @param {string} secret shared with Salesforce
 */
export function writeMintedAuths(folder, secret) {
    const secretFile = path.join(folder, 'sign-in.secret');
    writeFileSync(secretFile, secret, { mode: 0o600 });
    const numbers = [AGENT.user, OTHER_AGENT.user];
    const made = hasPython
        ? spawnSync('python3', [SCRIPT, secretFile, String(SIGN_IN.minutes), ...numbers], { encoding: 'utf8' })
        : { status: 0, stdout: '' };
    if (made.status !== 0) throw new Error(`asterisk_auths.py: ${made.stderr}`);
    writeFileSync(path.join(folder, 'pjsip_auths.conf'), made.stdout);
}
