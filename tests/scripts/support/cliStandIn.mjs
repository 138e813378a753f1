/**
 * A stand-in for the Salesforce CLI: a script that records how it was called and answers like `sf --json`. The real one cannot
 * create scratch orgs or package versions without a Dev Hub.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const SCRIPT = `
const { execFileSync } = require('node:child_process');
const { appendFileSync, existsSync, readFileSync } = require('node:fs');
const path = require('node:path');
const args = process.argv.slice(2);
appendFileSync(path.join(__dirname, 'calls.jsonl'), JSON.stringify(args) + '\\n');
const seen = existsSync('/proc/self/cmdline')
    ? readFileSync('/proc/self/cmdline', 'utf8')
    : execFileSync('ps', ['-o', 'args=', '-p', process.pid], { encoding: 'utf8' });
appendFileSync(path.join(__dirname, 'seen.txt'), seen + JSON.stringify(process.env.CRM_CONNECT_HIDDEN_ARGUMENTS ?? null) + '\\n');
const answers = JSON.parse(readFileSync(path.join(__dirname, 'answers.json'), 'utf8'));
const known = answers.find(({ when }) => args.join(' ').startsWith(when));
const { before = '', answer = { status: 1, name: 'CommandNotFound', message: args.join(' ') + ' is not a sf command.' }, raw } = known ?? {};
process.stdout.write(before + (raw ?? JSON.stringify(answer, null, 2)) + '\\n');
process.exitCode = answer.status;
`;

/**
 * Makes the org commands call the stand-in.
 * @param {string} folder
 * @param {{ when: string, answer?: { status: number, result?: object, message?: string }, before?: string, raw?: string }[]} answers
 *   when: how the call begins; before: output before the answer; raw: output instead of an answer
 * @returns {() => string[][]} the calls so far
 */
export function standInCli(folder, answers) {
    const file = (name) => path.join(folder, name);
    writeFileSync(file('sf.cjs'), SCRIPT);
    writeFileSync(file('answers.json'), JSON.stringify(answers));
    writeFileSync(file('calls.jsonl'), '');
    writeFileSync(file('seen.txt'), '');
    process.env.SF_CLI_SCRIPT = file('sf.cjs');
    return () =>
        existsSync(file('calls.jsonl'))
            ? readFileSync(file('calls.jsonl'), 'utf8')
                  .trim()
                  .split('\n')
                  .filter(Boolean)
                  .map((line) => JSON.parse(line))
            : [];
}

/** The command lines of the calls since standInCli, as everyone can see them in the list of processes. */
export const commandLines = (folder) => readFileSync(path.join(folder, 'seen.txt'), 'utf8');

/** The value of an option in a call. */
export const given = (call, option) => (call.includes(option) ? call[call.indexOf(option) + 1] : undefined);
