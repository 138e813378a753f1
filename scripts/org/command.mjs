/**
 * What every command that talks to an org has in common: options, `--help`, errors as sentences, exit codes.
 *
 * Exit code 0: done. 1: something was refused or went wrong, and was said. 2: the command was called wrongly, nothing was done.
 */
import { parseArgs } from 'node:util';
import { inWords } from './inWords.mjs';

/** The command was called wrongly: the message says how. */
export class WrongUse extends Error {}

/** Options that all of these commands take. */
const COMMON = {
    'target-org': { type: 'string', short: 'o' },
    help: { type: 'boolean', short: 'h' }
};

/**
 * @typedef {object} Command
 * @property {string} help the text of --help
 * @property {import('node:util').ParseArgsConfig['options']} [options] those beside --target-org and --help
 * @property {(values: Record<string, any>, words: string[], say: (line: string) => void, parts: object) => Promise<number>} run
 *   answers the exit code; `words` are the arguments that belong to no option; `parts` see runCommand
 */

/**
 * @param {Command} command
 * @param {string[]} args as of process.argv.slice(2)
 * @param {{ say?: (line: string) => void, complain?: (line: string) => void, parts?: { build?: typeof import('../build.mjs').buildAll, root?: string } }} [out]
 *   parts: what a command does on the side and a test need not do over and over; root: another project folder
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
        complain('--help says what there is.');
        return 2;
    }
}

function parsed({ options }, args) {
    try {
        return parseArgs({ args, options: { ...COMMON, ...options }, allowPositionals: true });
    } catch (error) {
        // Node's own words: "Unknown option '--foo'", with a hint about -- that helps nobody here.
        throw new WrongUse(error.message.split('. ')[0] + '.');
    }
}
