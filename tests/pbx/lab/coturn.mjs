/** A STUN server: coturn as a child process, on loopback. */
import path from 'node:path';
import { startChild } from './children.mjs';
import { portIsOpen, until } from './wait.mjs';

export class Coturn {
    #program;
    #runDir;
    #port;
    #child;

    /**
     * @param {import('./programs.mjs').Program} program
     * @param {string} runDir
     * @param {number} port UDP and TCP
     */
    constructor(program, runDir, port) {
        this.#program = program;
        this.#runDir = runDir;
        this.#port = port;
    }

    get url() {
        return `stun:127.0.0.1:${this.#port}`;
    }

    /** Resolves when it answers. */
    async start() {
        if (this.#child?.isRunning) return this;
        const { command, args } = this.#program;
        const options = [
            '-n', // no configuration file: all settings are here
            '--stun-only',
            '--listening-ip=127.0.0.1',
            `--listening-port=${this.#port}`,
            '--log-file=stdout',
            `--pidfile=${path.join(this.#runDir, 'coturn.pid')}`,
            `--userdb=${path.join(this.#runDir, 'coturn.db')}`
        ];
        this.#child = startChild('coturn', { command, args: [...args, ...options] }, this.#runDir);
        const listens = async () => {
            if (!this.#child.isRunning) throw new Error(`coturn does not start:\n${this.#child.tail()}`);
            return portIsOpen(this.#port);
        };
        await until(listens, () => `coturn to start:\n${this.#child.tail()}`);
        return this;
    }

    async stop() {
        await this.#child?.stop();
    }
}
