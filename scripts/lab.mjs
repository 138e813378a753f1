/**
 * `npm run lab`: an exchange, a customer's and a colleague's telephone on this machine, up until Ctrl-C. With --get-only it
 * fetches what is missing, and ends.
 */
import { parseArgs } from 'node:util';
import { PLACES, labAvailable, startLab } from '../tests/pbx/lab/lab.mjs';
import { isMain } from './project.mjs';

const USAGE = `npm run lab -- [--get-only] [--port-base N]

  --get-only      fetches Asterisk and baresip, where they are missing, and ends
  --port-base N   first of the lab's ports (default 15000, or the next free ones)
  --help          this`;

const OPTIONS = {
    'get-only': { type: 'boolean', default: false },
    'port-base': { type: 'string' },
    help: { type: 'boolean', default: false }
};

const rows = (pairs) => pairs.map(([name, value]) => `    ${name.padEnd(26)}${value}`).join('\n');

/** What is where, and what to do with it. */
function describe(lab) {
    const { busy, noAnswer, plays, rejects, unknown, congested } = PLACES;
    const both = ({ inside, outside }) => [inside, outside].filter(Boolean).join(' or ');
    return `
  The lab runs. A browser signs in to it like this:
${rows([
    ['SIP server', lab.sipServer],
    ['SIP domain', lab.domain],
    ['extension and password', `${lab.agent.user}, ${lab.agent.password}`],
    ['a second agent', `${lab.otherAgent.user}, ${lab.otherAgent.password}`]
])}

  Numbers to dial:
${rows([
    ['colleague', '1002 (a real telephone; answers when you type "colleague")'],
    ['customer', '+44 7814 256404, or any other outside number (answers when you type "answer")'],
    ['busy', both(busy)],
    ['nobody answers', both(noAnswer)],
    ['answers with a tone', both(plays)],
    ['rejects', both(rejects)],
    ['congested', both(congested)],
    ['does not exist', both(unknown)]
])}

  Type here:
    ring [number [name]]       the customer calls ${lab.agent.user}; "ring anonymous" withholds the number
    answer, hangup, dtmf 123   what the customer does
    colleague [hangup]         the colleague answers, or hangs up
    pbx COMMAND                a command of Asterisk's console, for example: pbx core show channels
  Configurations, logs and recordings: ${lab.runDir}
  Ctrl-C ends it.
`;
}

/** Carries out a line that was typed; resolves to what to print. */
async function carryOut(lab, line) {
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
            return `"${word}" is nothing that the lab knows: ring, answer, hangup, dtmf, colleague, pbx`;
    }
}

function listen(lab) {
    process.stdin.setEncoding('utf8').on('data', async (text) => {
        for (const line of text.split('\n')) {
            const said = await carryOut(lab, line).catch((error) => error.message);
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
        console.log('Asterisk and baresip are here.');
        return;
    }
    console.log('Starting the exchange and the telephones …');
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
