/**
 * Runs another program to its end and hands back what it said. Never throws: a program that cannot be started, dies by a
 * signal or takes too long is an answer too, and the caller has to be able to count it.
 */
import { spawn } from 'node:child_process';
import os from 'node:os';
import { ROOT } from './project.mjs';

/**
 * @typedef {object} Finished
 * @property {number|null} code exit code; null when it never started or was killed
 * @property {string} stdout
 * @property {string} output standard output and error in the order in which they came
 * @property {number} seconds
 * @property {string} [trouble] in words: not found, killed by SIGKILL, took longer than 60 s
 */

/**
 * @param {string} command
 * @param {string[]} args
 * @param {object} [options]
 * @param {string} [options.cwd]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {number} [options.timeoutSeconds]
 * @param {(text: string) => void} [options.onOutput]
 * @param {boolean} [options.yields] lets everything else have the processor first
 * @returns {Promise<Finished>}
 */
export function run(
    command,
    args,
    { cwd = ROOT, env = process.env, timeoutSeconds = 600, onOutput, yields = false } = {}
) {
    return new Promise((resolve) => {
        const started = Date.now();
        const posix = process.platform !== 'win32';
        // A group of its own, so that a timeout takes the browsers and servers it started along.
        const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: posix });
        if (yields && child.pid !== undefined) yieldTo(child.pid);
        const said = { stdout: '', output: '' };
        let trouble;
        const stop = (signal) => {
            try {
                if (posix) process.kill(-child.pid, signal);
                else child.kill(signal);
            } catch {
                // It has gone meanwhile.
            }
        };
        const timer = setTimeout(() => {
            trouble = `took longer than ${timeoutSeconds} s`;
            stop('SIGKILL');
        }, timeoutSeconds * 1000);
        // Who interrupts us means the children too, which are not in our group.
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
        // It has gone already.
    }
}

/** Runs a script or a package's command with this very Node. */
export const runNode = (args, options) => run(process.execPath, args, options);
