/** The PBX: Asterisk as a child process, with its own configuration in the run folder. */
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { startChild } from './children.mjs';
import { authsOf, writeMintedAuths } from './mintedAuths.mjs';
import {
    AGENT,
    AMI,
    COLLEAGUE,
    HANDSET,
    NO_ANSWER_SECONDS,
    OTHER_AGENT,
    OTHER_HANDSET,
    SHA256_AGENT,
    SIGN_IN
} from './settings.mjs';
import { until } from '../../support/until.mjs';

const runFile = promisify(execFile);
const configurationIn = (folder) => {
    const url = new URL(folder, import.meta.url);
    return readdirSync(url).map((name) => ({ name, text: readFileSync(new URL(name, url), 'utf8') }));
};

/** Built-in parts of Asterisk report an error or do not load without their file. An empty one is enough. */
const EMPTY =
    'acl ari ccss cdr_custom cel cli cli_aliases cli_permissions codecs confbridge dnsmgr enum extconfig pjproject queues sorcery stasis udptl websocket_client';

export class Asterisk {
    #program;
    #folder;
    #values;
    #child;
    /** Shared with Salesforce; a change takes effect at the next start. */
    signInSecret = SIGN_IN.secret;

    /**
     * @param {import('./programs.mjs').Program} program
     * @param {string} runDir a short path: the path of the control socket in it can have 107 bytes
     * @param {ReturnType<import('./settings.mjs').portsFrom>} ports
     * @param {string} mediaAddress the address of this machine that has the exchange's media ports for browsers
     */
    constructor(program, runDir, ports, mediaAddress) {
        this.#program = program;
        this.#folder = path.join(path.resolve(runDir), 'pbx');
        this.#values = {
            RUN: this.#folder,
            MODULES: program.modules,
            DATA: program.data,
            SIP_PORT: ports.sip,
            HTTP_PORT: ports.http,
            AMI_PORT: ports.ami,
            AMI_USER: AMI.user,
            AMI_SECRET: AMI.secret,
            TRUNK_PORT: ports.customer.sip,
            RTP_START: ports.asteriskRtp.start,
            RTP_END: ports.asteriskRtp.end,
            MEDIA_ADDRESS: mediaAddress,
            AGENT_PASSWORD: AGENT.password,
            OTHER_AGENT_PASSWORD: OTHER_AGENT.password,
            DIGEST_AGENT_PASSWORD: SHA256_AGENT.password,
            COLLEAGUE_PASSWORD: COLLEAGUE.password,
            HANDSET_PASSWORD: HANDSET.password,
            OTHER_HANDSET_PASSWORD: OTHER_HANDSET.password,
            NO_ANSWER_SECONDS,
            AGENT_AUTHS: authsOf(AGENT.user),
            OTHER_AGENT_AUTHS: authsOf(OTHER_AGENT.user)
        };
    }

    get #etc() {
        return path.join(this.#folder, 'etc');
    }

    #writeConfiguration() {
        for (const name of ['etc', 'var/keys', 'spool', 'run', 'agi', 'log']) {
            mkdirSync(path.join(this.#folder, name), { recursive: true });
        }
        for (const name of EMPTY.split(' ')) writeFileSync(path.join(this.#etc, `${name}.conf`), '');
        writeMintedAuths(this.#etc, this.signInSecret);
        // The second folder is what an administrator copies to the exchange for desk phones.
        for (const { name, text } of ['asterisk/', '../../../cti/switch/asterisk/setup/'].flatMap(configurationIn)) {
            const filled = text.replace(/@([A-Z_]+)@/g, (whole, key) => {
                if (!(key in this.#values)) throw new Error(`asterisk/${name}: there is no value for ${whole}`);
                return this.#values[key];
            });
            writeFileSync(path.join(this.#etc, name), filled);
        }
    }

    /** Resolves when it accepts calls. Can also start it again after kill(). */
    async start() {
        this.#writeConfiguration();
        const { command, args } = this.#program;
        // in the foreground, with an absolute path, because a relative one means another folder
        const configuration = ['-f', '-C', path.join(this.#etc, 'asterisk.conf')];
        this.#child = startChild('asterisk', { command, args: [...args, ...configuration] }, this.#folder);
        const booted = async () => {
            if (!this.#child.isRunning) throw new Error(`Asterisk does not start:\n${this.#child.tail()}`);
            return /fully booted/i.test(await this.console('core waitfullybooted').catch(() => ''));
        };
        await until(booted, () => `Asterisk to start:\n${this.#child.tail()}`, { timeout: 120_000, every: 100 });
        return this;
    }

    /** The output of a console command. */
    async console(command) {
        const { command: file, args } = this.#program;
        const asterisk = [...args, '-C', path.join(this.#etc, 'asterisk.conf'), '-rx', command];
        const { stdout } = await runFile(file, asterisk, { timeout: 60_000 });
        return stdout;
    }

    /** Resolves when a phone has registered under the number. */
    async registered(number, timeout) {
        await until(() => this.#hasContact(number), `${number} to register`, { every: 150, timeout });
    }

    /** Resolves when no phone is registered under the number any more. */
    async unregistered(number) {
        await until(async () => !(await this.#hasContact(number)), `${number} to be gone`, { every: 150 });
    }

    async #hasContact(number) {
        return (await this.console('pjsip show contacts')).includes(`${number}/sip`);
    }

    /** The names of the current channels. */
    async channels() {
        const text = await this.console('core show channels concise');
        return text
            .split('\n')
            .filter(Boolean)
            .map((line) => line.split('!')[0]);
    }

    /** How many new voicemail messages an agent has: empty ones, because nobody listens to them. */
    setMessages(number, count) {
        const inbox = path.join(this.#folder, 'spool/voicemail/default', number, 'INBOX');
        rmSync(inbox, { recursive: true, force: true });
        mkdirSync(inbox, { recursive: true });
        for (let message = 0; message < count; message += 1) {
            const file = path.join(inbox, `msg${String(message).padStart(4, '0')}`);
            writeFileSync(`${file}.wav`, '');
            writeFileSync(`${file}.txt`, '[message]\norigmailbox=1001\nduration=1\n');
        }
    }

    async hangUpAll() {
        await this.console('channel request hangup all');
    }

    /** The Call-ID of the latest channel to a number (dialplan, context leg), or null. */
    async callIdOf(number) {
        const text = await this.console('dialplan show globals');
        return text.match(new RegExp(`CALL_ID_${number}=(\\S+)`))?.[1] ?? null;
    }

    /** Ends it at once, as in a power failure. */
    async kill() {
        await this.#child?.stop('SIGKILL');
    }

    /** Freezes it: connections stay open, but nothing responds. */
    freeze() {
        this.#child.signal('SIGSTOP');
    }

    thaw() {
        this.#child.signal('SIGCONT');
    }

    async stop() {
        await this.#child?.stop();
    }

    /** The last lines of its log. */
    tail(lines) {
        return this.#child?.tail(lines) ?? '';
    }
}
