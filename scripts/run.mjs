/**
 * Runs another program to its end and returns its output. Never throws: a program that cannot be started, is killed by a signal,
 * or takes too long is a result as well, which the caller must be able to count.
 */
import { spawn } from 'node:child_process';
import os from 'node:os';
import { ROOT } from './project.mjs';

/** Only for programs that hang: a part of the tests may take many minutes on a busy machine. */
const HANGS_AFTER_SECONDS = 1800;

/**
 * @typedef {object} Finished
 * @property {number|null} code exit code; null when it did not start or was killed
 * @property {string} stdout
 * @property {string} output standard output and error in the order in which they were written
 * @property {number} seconds
 * @property {string} [trouble] what went wrong, in words: was not found, was killed by SIGKILL, took longer than 60 s
 */

/**
 * @param {string} command
 * @param {string[]} args
 * @param {object} [options]
 * @param {string} [options.cwd]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {number} [options.timeoutSeconds]
 * @param {(text: string) => void} [options.onOutput]
 * @param {boolean} [options.yields] runs at a lower priority than everything else
 * @returns {Promise<Finished>}
 */
export function run(
    command,
    args,
    { cwd = ROOT, env = process.env, timeoutSeconds = HANGS_AFTER_SECONDS, onOutput, yields = false } = {}
) {
    return new Promise((resolve) => {
        const started = Date.now();
        const posix = process.platform !== 'win32';
        // A process group of its own, so that a timeout also ends the browsers and servers that it started.
        const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: posix });
        if (yields && child.pid !== undefined) yieldTo(child.pid);
        const said = { stdout: '', output: '' };
        let trouble;
        const stop = (signal) => {
            try {
                if (posix) process.kill(-child.pid, signal);
                else child.kill(signal);
            } catch {
                // It has ended in the meantime.
            }
        };
        const timer = setTimeout(() => {
            trouble = `took longer than ${timeoutSeconds} s`;
            stop('SIGKILL');
        }, timeoutSeconds * 1000);
        // An interrupt is meant for the children as well, which are not in our process group.
        const interrupted = () => stop('SIGTERM');
        process.once('SIGINT', interrupted).once('SIGTERM', interrupted);

        const hear = (text, isStdout) => {
            said.output += text;
            if (isStdout) said.stdout += text;
            onOutput?.(text);
        };
        child.stdout.setEncoding('utf8').on('data', (text) => hear(text, true));
        child.stderr.setEncoding('utf8').on('data', (text) => hear(text, false));
        child.on('error', (error) => {
            trouble = error.code === 'ENOENT' ? `${command} was not found` : error.message;
            finish(null);
        });
        child.on('close', (code, signal) => {
            if (signal && !trouble) trouble = `was killed by ${signal}`;
            finish(code);
        });

        function finish(code) {
            clearTimeout(timer);
            process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
            resolve({ code, ...said, seconds: (Date.now() - started) / 1000, ...(trouble && { trouble }) });
        }
    });
}

function yieldTo(pid) {
    try {
        os.setPriority(pid, os.constants.priority.PRIORITY_BELOW_NORMAL);
    } catch {
        // It has already ended.
    }
}

/** Runs a script or a package's command with the same Node. */
export const runNode = (args, options) => run(process.execPath, args, options);
