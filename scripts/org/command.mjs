/**
 * What all commands that work with an org have in common: options, `--help`, error messages, exit codes.
 *
 * Exit code 0: done. 1: something was rejected or went wrong, and was reported. 2: wrong usage, nothing was done.
 */
import { parseArgs } from 'node:util';
import { inWords } from './inWords.mjs';

/** Wrong usage. The message says what is wrong. */
export class WrongUse extends Error {}

/** Options that all of these commands have. */
const COMMON = {
    'target-org': { type: 'string', short: 'o' },
    help: { type: 'boolean', short: 'h' }
};

/**
 * @typedef {object} Command
 * @property {string} help the text of --help
 * @property {import('node:util').ParseArgsConfig['options']} [options] those besides --target-org and --help
 * @property {(values: Record<string, any>, words: string[], say: (line: string) => void, parts: object) => Promise<number>} run
 *   returns the exit code; `words` are the arguments that are not part of an option; for `parts`, see runCommand
 */

/**
 * @param {Command} command
 * @param {string[]} args as of process.argv.slice(2)
 * @param {{ say?: (line: string) => void, complain?: (line: string) => void, parts?: { build?: typeof import('../build.mjs').buildAll, root?: string } }} [out]
 *   parts: steps that a test replaces to save time; root: another project folder
 * @returns {Promise<number>} exit code; never throws
 */
export async function runCommand(command, args, { say = console.log, complain = console.error, parts = {} } = {}) {
    try {
        const { values, positionals } = parsed(command, args);
        if (values.help) {
            say(command.help.trim());
            return 0;
        }
        return await command.run(values, positionals, say, parts);
    } catch (error) {
        complain(inWords(error));
        if (!(error instanceof WrongUse)) return 1;
        complain('Use --help for a list of options.');
        return 2;
    }
}

function parsed({ options }, args) {
    try {
        return parseArgs({ args, options: { ...COMMON, ...options }, allowPositionals: true });
    } catch (error) {
        // Node's message is "Unknown option '--foo'", followed by a hint about -- that does not help here.
        throw new WrongUse(error.message.split('. ')[0] + '.');
    }
}
