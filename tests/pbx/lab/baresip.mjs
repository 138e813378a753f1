/** A real SIP phone: baresip as a child process, controlled over its control port. */
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startChild } from './children.mjs';
import { ControlConnection } from './netstrings.mjs';
import { allHeard, whoIsHeard } from './recording.mjs';
import { TONES, writeTone } from './tone.mjs';
import { portIsOpen } from './localPorts.mjs';
import { until } from '../../support/until.mjs';

/** It does not repeat the audio file that it plays, so the file is longer than any run. */
const VOICE_SECONDS = 600;

export class Baresip {
    /** All events since it started, oldest first: { type, param, id, peeruri, peerdisplayname, accountaor, … }. */
    events = [];
    /** Called with each event. */
    onEvent = () => undefined;
    #options;
    #child;
    #control;

    /**
     * @param {object} options
     * @param {keyof TONES} options.name whose tone it plays
     * @param {string} options.account a line of baresip's accounts file
     * @param {{ sip: number, control: number, rtp: number }} options.ports it opens `sip` and the next one
     * @param {string} [options.ip]
     * @param {boolean} [options.trace] writes its SIP messages to its log
     * @param {string} options.runDir
     * @param {import('./programs.mjs').Program} options.program
     */
    constructor(options) {
        this.#options = { ip: '127.0.0.1', ...options };
        this.name = options.name;
    }

    get #folder() {
        return path.join(this.#options.runDir, this.name);
    }

    get #recordings() {
        return path.join(this.#folder, 'recordings');
    }

    async start() {
        const { program, ports, account, runDir, trace } = this.#options;
        mkdirSync(this.#recordings, { recursive: true });
        writeTone(path.join(this.#folder, 'voice.wav'), TONES[this.name], { seconds: VOICE_SECONDS, rate: 8000 });
        writeFileSync(path.join(this.#folder, 'config'), this.#configuration());
        writeFileSync(path.join(this.#folder, 'accounts'), `${account}\n`);
        writeFileSync(path.join(this.#folder, 'contacts'), '');
        const { command, args } = program;
        this.#child = startChild(
            this.name,
            { command, args: [...args, '-f', this.#folder, '-4', ...(trace ? ['-s'] : [])] },
            runDir
        );
        const listens = async () => {
            if (!this.#child.isRunning)
                throw new Error(`baresip (${this.name}) does not start:\n${this.#child.tail()}`);
            return portIsOpen(ports.control);
        };
        await until(listens, () => `baresip (${this.name}) to start:\n${this.#child.tail()}`);
        // A second control client would take events from the first.
        this.#control = new ControlConnection(this.name, (event) => {
            this.events.push({ ...event, at: Date.now() });
            this.onEvent(event);
        });
        await this.#control.connect(ports.control);
        return this;
    }

    #configuration() {
        const { ip, ports, program } = this.#options;
        return `
poll_method             epoll
sip_listen              ${ip}:${ports.sip}
net_interface           ${ip}
call_local_timeout      120
call_max_calls          8
sip_autoanswer_method   call-info
sip_autoanswer_beep     no
audio_source            aufile,${path.join(this.#folder, 'voice.wav')}
audio_player            aubridge,player
audio_alert             aubridge,alert
audio_level             no
rtp_ports               ${ports.rtp}-${ports.rtp + 98}
rtcp_mux                no
jitter_buffer_delay     2-10
module_path             ${program.modules}
module                  g711.so
module                  aufile.so
module                  aubridge.so
module                  sndfile.so
module_tmp              uuid.so
module_tmp              account.so
module_app              menu.so
module_app              ctrl_tcp.so
snd_path                ${this.#recordings}
ctrl_tcp_listen         127.0.0.1:${ports.control}
`;
    }

    /** dial, accept, hangup, hold, resume, sndcode, transfer, listcalls, uanew …; resolves to { ok, data }. */
    command(command, params) {
        return this.#control.ask(command, params);
    }

    /** The last lines of its log. */
    said(lines) {
        return this.#child.tail(lines);
    }

    /** A mark of the current position in the events, to wait for later ones. */
    mark() {
        return this.events.length;
    }

    /** Waits for an event after a mark. */
    event(type, from, matches = () => true) {
        const since = () => this.events.slice(from);
        return until(
            () => since().find((event) => event.type === type && matches(event)),
            () =>
                `${this.name} to tell ${type}; it told ${
                    since()
                        .map((event) => event.type)
                        .join(' ') || 'nothing'
                }`
        );
    }

    /** The DTMF digits that arrived since a mark. */
    digits(from) {
        const tones = this.events.slice(from).filter(({ type }) => type === 'CALL_DTMF_START');
        return tones.map(({ param }) => param).join('');
    }

    /** Waits until it hears this party's tone; null: none. */
    async untilHears(who) {
        await until(
            () => this.heard().who === who,
            () => `${this.name} to hear ${who}; it hears ${JSON.stringify(this.heard())}`
        );
    }

    /** Whose tone it heard last; see whoIsHeard. */
    heard() {
        const heard = this.#lastHeard();
        return heard ? whoIsHeard(heard) : { who: null, share: 0 };
    }

    /** All whose tones it heard last, in alphabetical order. */
    allHeard() {
        const heard = this.#lastHeard();
        return heard ? allHeard(heard) : [];
    }

    /** The latest recording of what it heard. */
    #lastHeard() {
        return readdirSync(this.#recordings)
            .filter((name) => name.endsWith('-dec.wav'))
            .map((name) => path.join(this.#recordings, name))
            .sort((one, other) => statSync(one).mtimeMs - statSync(other).mtimeMs)
            .at(-1);
    }

    /** Ends it at once, without a BYE or an unregistration. */
    async unplug() {
        this.#control?.close();
        await this.#child?.stop('SIGKILL');
    }

    async stop() {
        this.#control?.close();
        await this.#child?.stop();
    }
}
