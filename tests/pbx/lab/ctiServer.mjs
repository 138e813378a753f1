/** A CTI server of the lab: the program as it is deployed, as a child process, at the lab's exchange. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CTI_SERVER } from '../../../scripts/build-cti.mjs';
import { ROOT } from '../../../scripts/project.mjs';
import { startChild } from './children.mjs';
import { until } from '../../support/until.mjs';

const PROGRAM = path.join(ROOT, CTI_SERVER);

export class CtiServer {
    #folder;
    #port;
    #ami;
    #child;

    /**
     * @param {object} options
     * @param {string} options.name
     * @param {number} options.port
     * @param {{ host: string, port: number, user: string, secret: string }} options.ami
     * @param {string} options.runDir
     */
    constructor({ name, port, ami, runDir }) {
        this.name = name;
        this.#port = port;
        this.#ami = ami;
        this.#folder = path.join(runDir, name);
    }

    /** As the setting ctiServers has it. */
    get address() {
        return `ws://127.0.0.1:${this.#port}`;
    }

    /**
     * Resolves when it is connected to the exchange.
     * @param {object} options
     * @param {string[]} options.origins of the panels' pages
     * @param {string} options.orgId 18 characters
     * @param {string[]} options.publicKeys PEM, of the certificates that sign the org's tickets
     * @param {object} [options.more] further settings
     */
    async start({ origins, orgId, publicKeys, more = {} }) {
        mkdirSync(this.#folder, { recursive: true });
        const file = (name, text) => {
            const place = path.join(this.#folder, name);
            writeFileSync(place, text, { mode: 0o600 });
            return place;
        };
        const { secret, ...exchange } = this.#ami;
        const configuration = {
            listen: { host: '127.0.0.1', port: this.#port },
            addresses: [this.address],
            origins,
            orgs: { [orgId]: publicKeys.map((key, index) => file(`tickets${index}.pem`, key)) },
            exchange: { ...exchange, secretFile: file('ami.secret', secret) },
            ...more
        };
        const args = [PROGRAM, '--config', file('cti.json', JSON.stringify(configuration))];
        this.#child = startChild(this.name, { command: process.execPath, args }, this.#folder);
        const ready = async () => {
            if (!this.#child.isRunning) throw new Error(`${this.name} does not start:\n${this.#child.tail()}`);
            return this.isHealthy();
        };
        await until(ready, () => `${this.name} to reach the exchange:\n${this.#child.tail()}`);
        return this;
    }

    /** Whether it is connected to the exchange. */
    async isHealthy() {
        try {
            return (await fetch(`http://127.0.0.1:${this.#port}/health`)).ok;
        } catch {
            return false;
        }
    }

    get pid() {
        return this.#child.pid;
    }

    /** Its log. */
    get said() {
        return this.#child.tail(2000);
    }

    /** Ends it at once, as a power cut does. */
    async kill() {
        await this.#child?.stop('SIGKILL');
    }

    async stop() {
        await this.#child?.stop();
    }
}
