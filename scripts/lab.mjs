/**
 * `npm run lab`: a PBX and the phones of a customer and a colleague on this machine, until Ctrl-C. With --get-only, it only
 * downloads what is missing.
 */
import { parseArgs } from 'node:util';
import { PLACES, labAvailable, startLab } from '../tests/pbx/lab/lab.mjs';
import { isMain } from './project.mjs';

const USAGE = `npm run lab -- [--get-only] [--port-base N]

  --get-only      downloads Asterisk and baresip if they are missing, and ends
  --port-base N   first of the lab's ports (default: 15000, or the next free ones)
  --help          shows this text`;

const OPTIONS = {
    'get-only': { type: 'boolean', default: false },
    'port-base': { type: 'string' },
    help: { type: 'boolean', default: false }
};

const rows = (pairs) => pairs.map(([name, value]) => `    ${name.padEnd(26)}${value}`).join('\n');

/** The text that says how to use the lab. */
function describe(lab) {
    const { busy, noAnswer, plays, rejects, unknown, congested } = PLACES;
    const both = ({ inside, outside }) => [inside, outside].filter(Boolean).join(' or ');
    return `
  The lab is running. To sign in from a browser, use:
${rows([
    ['SIP server', lab.sipServer],
    ['SIP domain', lab.domain],
    ['extension and password', `${lab.agent.user}, ${lab.agent.password}`],
    ['a second agent', `${lab.otherAgent.user}, ${lab.otherAgent.password}`]
])}

  Numbers to dial:
${rows([
    ['colleague', '1002 (a real phone; answers when you type "colleague")'],
    ['customer', '+44 7814 256404, or any other outside number (answers when you type "answer")'],
    ['busy', both(busy)],
    ['does not answer', both(noAnswer)],
    ['answers with a tone', both(plays)],
    ['rejects', both(rejects)],
    ['congested', both(congested)],
    ['does not exist', both(unknown)]
])}

  Type here:
    ring [number [name]]       the customer calls ${lab.agent.user}; "ring anonymous" withholds the number
    answer, hangup, dtmf 123   what the customer does
    colleague [hangup]         the colleague answers, or hangs up
    pbx COMMAND                a command for Asterisk's console, for example: pbx core show channels
  Configurations, logs, and recordings: ${lab.runDir}
  Press Ctrl-C to stop it.
`;
}

/** Runs a line that was typed; resolves to what to print. */
async function runLine(lab, line) {
    const [word, ...rest] = line.trim().split(/\s+/);
    const { customer, colleague } = lab;
    switch (word) {
        case '':
            return null;
        case 'ring': {
            const [from, ...name] = rest;
            await lab.ringAgent({ from, name: name.join(' ') || undefined });
            return `ringing ${lab.agent.user}`;
        }
        case 'answer':
            return (await customer.command('accept')).data;
        case 'hangup':
            return (await customer.command('hangup')).data;
        case 'dtmf':
            for (const digit of rest.join('')) await customer.command('sndcode', digit);
            return null;
        case 'colleague':
            return (await colleague.command(rest[0] ?? 'accept')).data;
        case 'pbx':
            return lab.pbx.console(rest.join(' '));
        default:
            return `"${word}" is not a command: use ring, answer, hangup, dtmf, colleague, or pbx`;
    }
}

function listen(lab) {
    process.stdin.setEncoding('utf8').on('data', async (text) => {
        for (const line of text.split('\n')) {
            const said = await runLine(lab, line).catch((error) => error.message);
            if (said?.trim()) console.log(said.trim());
        }
    });
}

async function main() {
    const { 'get-only': getOnly, 'port-base': portBase, help } = parseArgs({ options: OPTIONS }).values;
    if (help) {
        console.log(USAGE);
        return;
    }
    const { ok, reason } = await labAvailable({ say: console.log, insist: true });
    if (!ok) throw new Error(reason);
    if (getOnly) {
        console.log('Asterisk and baresip are ready.');
        return;
    }
    console.log('Starting the PBX and the phones …');
    const lab = await startLab({ portBase });
    console.log(describe(lab));
    listen(lab);
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void lab.stop().then(() => process.exit(0)));
}

if (isMain(import.meta.url)) {
    main().catch((error) => {
        console.error(error.code?.startsWith('ERR_PARSE_ARGS') ? `${error.message}\n\n${USAGE}` : error.message);
        process.exit(1);
    });
}
