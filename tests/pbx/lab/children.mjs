/** The lab's child processes: each is ended by its pid, all end with this process, and their output is kept. */
import { spawn } from 'node:child_process';
import { appendFileSync, closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';

const running = new Set();
/** A process that has not ended by then is killed, in milliseconds. */
const PATIENCE_MS = 5000;
const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'g');

/**
 * @param {string} name for its log file
 * @param {{ command: string, args: string[] }} program
 * @param {string} runDir where `<name>.log` is written
 * @returns {Child}
 */
export function startChild(name, { command, args }, runDir) {
    mkdirSync(runDir, { recursive: true });
    const log = path.join(runDir, `${name}.log`);
    const out = openSync(log, 'a');
    // A separate process group: Ctrl-C in the terminal only reaches this process, which then ends the children in the right order.
    const process_ = spawn(command, args, { stdio: ['ignore', out, out], detached: true });
    closeSync(out);
    return new Child(name, process_, log);
}

class Child {
    #process;

    constructor(name, process_, log) {
        this.name = name;
        this.log = log;
        this.#process = process_;
        running.add(this);
        this.gone = new Promise((resolve) => {
            const done = () => {
                running.delete(this);
                resolve();
            };
            process_.on('exit', done);
            process_.on('error', (error) => {
                appendFileSync(log, `cannot start: ${error.message}\n`);
                done();
            });
        });
    }

    get pid() {
        return this.#process.pid;
    }

    get isRunning() {
        return running.has(this);
    }

    signal(name) {
        if (this.isRunning) this.#process.kill(name);
    }

    async stop(signal = 'SIGTERM') {
        if (!this.isRunning) return;
        this.signal('SIGCONT'); // a frozen process does not react to the other signal
        this.signal(signal);
        const lastResort = setTimeout(() => this.signal('SIGKILL'), PATIENCE_MS);
        await this.gone;
        clearTimeout(lastResort);
    }

    /** The last lines of its output. */
    tail(lines = 12) {
        return readFileSync(this.log, 'utf8')
            .replaceAll(COLOUR, '')
            .split(/[\r\n]+/)
            .filter((line) => line.trim())
            .slice(-lines)
            .join('\n');
    }
}

// However this process ends, its children end as well.
process.on('exit', () => {
    for (const child of running) child.signal('SIGKILL');
});
