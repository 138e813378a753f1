/** A STUN or TURN server: coturn as a child process, on loopback. */
import path from 'node:path';
import { startChild } from './children.mjs';
import { portIsOpen } from './localPorts.mjs';
import { until } from '../../support/until.mjs';

export class Coturn {
    #program;
    #runDir;
    #port;
    #relayPorts;
    #child;

    /**
     * @param {import('./programs.mjs').Program} program
     * @param {string} runDir
     * @param {number} port UDP and TCP
     * @param {{ start: number, end: number }} relayPorts UDP
     */
    constructor(program, runDir, port, relayPorts) {
        this.#program = program;
        this.#runDir = runDir;
        this.#port = port;
        this.#relayPorts = relayPorts;
    }

    get url() {
        return `stun:127.0.0.1:${this.#port}`;
    }

    get turnUrl() {
        return `turn:127.0.0.1:${this.#port}?transport=udp`;
    }

    /**
     * Resolves when it answers.
     * @param {{ secret?: string }} [options] secret: it is a TURN server, which relays for whoever has credentials minted with it
     */
    async start({ secret } = {}) {
        if (this.#child?.isRunning) return this;
        const { command, args } = this.#program;
        const options = [
            '-n', // without a configuration file: all settings are here
            ...(secret ? this.#turnOptions(secret) : ['--stun-only']),
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

    /** As docs/sign-in.md tells admins. It refuses to relay to loopback. */
    #turnOptions(secret) {
        return [
            '--use-auth-secret',
            `--static-auth-secret=${secret}`,
            '--realm=pbx.example',
            `--min-port=${this.#relayPorts.start}`,
            `--max-port=${this.#relayPorts.end}`,
            '--verbose'
        ];
    }

    /** Its log. */
    get said() {
        return this.#child.tail(2000);
    }

    async stop() {
        await this.#child?.stop();
    }
}
