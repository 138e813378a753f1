/**
 * `npm run cti`: the CTI server at a PBX on this machine, with a handset, a customer's phone, and a panel in the terminal that shows
 * what the server sends and sends it commands. Without Salesforce: the panel signs its own ticket.
 */
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { WebSocket } from 'ws';
import { labAvailable, startLab } from '../tests/pbx/lab/lab.mjs';
import { ORG, claimsFor, rsaKeys, signed } from '../tests/cti/support/mint.mjs';
import { buildCti } from './build-cti.mjs';
import { isMain } from './project.mjs';

const USAGE = `npm run cti -- [--port-base N]

  --port-base N   first of the lab's ports (default: 15000, or the next free ones)
  --help          shows this text`;

const OPTIONS = { 'port-base': { type: 'string' }, help: { type: 'boolean', default: false } };

/** Of a page that does not exist. The server wants an origin from everyone. */
const ORIGIN = 'http://terminal.localhost';

const describe = ({ cti, handset }) => `
  The CTI server listens at ${cti.address}. The panel below is connected to the handset ${handset.number}.
  What the server sends is printed. In the panel, type:

    dial NUMBER                calls it with the handset, which answers by itself
    answer, hold, retrieve, hangup, transfer NUMBER, digits 123
                               what the panel does with the call that is the newest
  At the phones:
    customer ring|answer|hangup
    handset dial NUMBER|answer|hold|resume|hangup
  At the server:
    stop, start                ends it and starts it again; the panel connects again
    log                        the last lines of its log

  In Salesforce's place, with the real panel: npm start -- --phone desk
  Press Ctrl-C to stop it.
`;

/** A panel in the terminal. */
class TerminalPanel {
    #lab;
    #keys;
    #socket;
    #calls = new Map();
    #sent = 0;

    constructor(lab, keys) {
        this.#lab = lab;
        this.#keys = keys;
    }

    connect() {
        const socket = new WebSocket(this.#lab.cti.address, ['crm-connect-cti'], { origin: ORIGIN });
        this.#socket = socket;
        const say = (message) => socket.readyState === WebSocket.OPEN && socket.send(JSON.stringify(message));
        const beats = setInterval(() => say({ type: 'beat' }), 3_000);
        socket.on('open', () => {
            const ticket = signed(claimsFor(this.#lab.handset.number, { aud: this.#lab.cti.address }), this.#keys);
            say({ type: 'hello', versions: { least: 1, most: 1 }, product: 'terminal', ticket });
        });
        socket.on('message', (data) => this.#hear(JSON.parse(data)));
        socket.on('error', () => undefined); // `close` follows
        socket.on('close', () => {
            clearInterval(beats);
            console.log('< the connection is closed');
        });
    }

    /** Sends a command; those for a call are for the newest one. */
    command(command, fields = {}) {
        const connection = [...this.#calls.values()].at(-1);
        if (command !== 'makeCall' && !connection) return console.log('there is no call');
        this.#sent += 1;
        const about = command === 'makeCall' ? fields : { connection, ...fields };
        return this.#socket.send(JSON.stringify({ type: 'command', id: this.#sent, command: { command, ...about } }));
    }

    #hear(message) {
        if (message.type === 'beat') return;
        const { event, call } = message;
        if (event?.event === 'Snapshot') {
            this.#calls = new Map(event.calls.map(({ connection }) => [connection.callId, connection]));
        }
        if (call) this.#calls.set(call.connection.callId, call.connection);
        if (call === null) this.#calls.delete(event.connection.callId);
        console.log(`< ${JSON.stringify(event ?? message)}`);
    }
}

async function start(lab, keys, panel) {
    await lab.cti.start({ origins: [ORIGIN], orgId: ORG, publicKeys: [keys.pem] });
    panel.connect();
}

/** Runs a line that was typed. */
async function runLine(line, { lab, keys, panel }) {
    const [word, what, number] = line.trim().split(/\s+/);
    const { handset, customer } = lab;
    const asked = {
        dial: () => panel.command('makeCall', { to: what }),
        answer: () => panel.command('answer'),
        hold: () => panel.command('hold'),
        retrieve: () => panel.command('retrieve'),
        hangup: () => panel.command('clear'),
        transfer: () => panel.command('singleStepTransfer', { to: what }),
        digits: () => panel.command('generateDigits', { digits: what }),
        stop: () => lab.cti.stop(),
        start: () => start(lab, keys, panel),
        log: () => console.log(lab.cti.said),
        'customer ring': () => customer.ring({ to: handset.number }),
        'customer answer': () => customer.command('accept'),
        'customer hangup': () => customer.command('hangup'),
        'handset dial': () => handset.dial(number),
        'handset answer': () => handset.answer(),
        'handset hold': () => handset.hold(),
        'handset resume': () => handset.resume(),
        'handset hangup': () => handset.hangUp(),
        '': () => undefined
    };
    const name = word === 'customer' || word === 'handset' ? `${word} ${what}` : word;
    if (!Object.hasOwn(asked, name)) console.log(`"${name}" is not a command`);
    else await asked[name]();
}

async function main() {
    const { 'port-base': portBase, help } = parseArgs({ options: OPTIONS }).values;
    if (help) return console.log(USAGE);
    const { ok, reason } = await labAvailable({ say: console.log, insist: true });
    if (!ok) throw new Error(reason);
    console.log('Starting the PBX, the phones, and the CTI server …');
    await buildCti();
    const lab = await startLab({ portBase });
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void lab.stop().then(() => process.exit(0)));
    const keys = rsaKeys();
    const panel = new TerminalPanel(lab, keys);
    await lab.handset.start();
    console.log(describe(lab));
    await start(lab, keys, panel);
    createInterface({ input: process.stdin }).on('line', (line) => {
        runLine(line, { lab, keys, panel }).catch((error) => console.log(error.message));
    });
    return undefined;
}

if (isMain(import.meta.url)) {
    main().catch((error) => {
        console.error(error.code?.startsWith('ERR_PARSE_ARGS') ? `${error.message}\n\n${USAGE}` : error.message);
        process.exit(1);
    });
}
