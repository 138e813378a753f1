/**
 * `npm start`: builds what is missing, starts the workbench on loopback, and says what to try.
 */
import { parseArgs } from 'node:util';
import { ROOT, isMain } from './project.mjs';
import { setup } from './setup.mjs';

const USAGE = `npm start -- [--phone demo|sip] [--language de] [--port N] [--frame-origin URL]

  --phone demo         a scripted line inside the panel: no phone system needed (default)
  --phone sip          a real PBX on this machine (Asterisk, and baresip as the customer), your browser as the phone
  --language TAG       language of the person at the screen: en-US (default), de, es, fr, ja
  --port N             the workbench's port (default 8080, or the next free one; 0 takes any)
  --frame-origin URL   origin of the softphone's frame (default: 127.0.0.1 for localhost, and the other way round)
  --help               this`;

const FIRST_PORT = 8080;
const PORTS_TRIED = 20;

const OPTIONS = {
    phone: { type: 'string', default: 'demo' },
    language: { type: 'string' },
    port: { type: 'string' },
    'frame-origin': { type: 'string' },
    help: { type: 'boolean', default: false }
};

/** The command line makes no sense. */
export class UsageError extends Error {}

function parse(args) {
    try {
        return parseArgs({ args, options: OPTIONS }).values;
    } catch (error) {
        throw new UsageError(error.message, { cause: error });
    }
}

/**
 * @param {string[]} args
 * @returns {{ phone: 'demo'|'sip', port?: number, frameOrigin?: string, language?: string, help: boolean }}
 * @throws {UsageError}
 */
export function readOptions(args) {
    const { phone, port, 'frame-origin': frameOrigin, language, help } = parse(args);
    if (!['demo', 'sip'].includes(phone)) throw new UsageError(`--phone is demo or sip, not "${phone}".`);
    if (port !== undefined && !(/^\d+$/.test(port) && Number(port) < 65536))
        throw new UsageError(`--port is a number from 0 to 65535, not "${port}".`);
    if (frameOrigin !== undefined && !(URL.canParse(frameOrigin) && new URL(frameOrigin).origin === frameOrigin))
        throw new UsageError(`--frame-origin is an origin such as http://127.0.0.1:8080, not "${frameOrigin}".`);
    if (language !== undefined && !/^[a-z]{2,3}([-_]\w+)*$/i.test(language))
        throw new UsageError(`--language is a tag such as de or fr-CA, not "${language}".`);
    return {
        phone,
        help,
        ...(language && { language }),
        ...(port && { port: Number(port) }),
        ...(frameOrigin && { frameOrigin })
    };
}

async function buildEverything(say) {
    const { buildAll } = await import('./build.mjs');
    const { build } = await import('../workbench/build/build.mjs');
    say('Building the package …');
    await buildAll({ root: ROOT, say: (line) => say(`  ${line}`) });
    say('Building the workbench …');
    await build({ say: (line) => say(`  ${line}`) });
}

/** Loads the lab where it can run: whoever cannot have it shall not wait for a build first. */
async function findLab(say) {
    const lab = await import('../tests/pbx/lab/lab.mjs');
    const { ok, reason } = await lab.labAvailable({ say });
    if (!ok) throw new Error(`The PBX lab cannot run here: ${reason}.\nWithout --phone sip nothing of it is needed.`);
    return lab;
}

/** How the workbench places a call when the phone is the lab's: the customer rings the agent. */
const throughLab =
    (lab) =>
    async ({ from }) => {
        try {
            const placed = await lab.ringAgent({ from });
            return { callId: String(placed?.callId ?? placed ?? 'lab') };
        } catch (error) {
            return { error: `The customer's phone cannot ring you: ${error.message}` };
        }
    };

/** The port that was asked for, else the first free one from 8080 on. */
async function startOnFreePort(startWorkbench, options) {
    if (options.port !== undefined) return startWorkbench(options);
    for (let port = FIRST_PORT; ; port++) {
        try {
            return await startWorkbench({ ...options, port });
        } catch (error) {
            if (error.code !== 'EADDRINUSE' || port >= FIRST_PORT + PORTS_TRIED) throw error;
        }
    }
}

const ring = (port) =>
    `curl -H 'content-type: application/json' -d '{"from":"+447814256404"}' http://localhost:${port}/workbench/calls`;

/** What somebody who sees it for the first time should do. */
export function whatToTry({ port }, lab) {
    const first = lab
        ? `  * sign in to the phone: extension ${lab.agent.user}, password ${lab.agent.password}
  * allow the microphone: it and your loudspeaker are the phone
  * make the customer's phone ring you:
      ${ring(port)}`
        : `  * ring it with "Demo line" at the foot of the panel, or from here:
      ${ring(port)}`;
    return `
  The workbench runs:  http://localhost:${port}/

  The phone is in the utility bar, at the foot of the page. Try this:
${first}
  * answer, look at the record that opens, write a note, hang up, save: the call is among the record's activities
  * click a phone number on a record page
  * more to ring, break and change: workbench/README.md

  Ctrl-C ends it.
`;
}

async function start({ language, ...options }, say) {
    await setup({ say });
    const found = options.phone === 'sip' ? await findLab(say) : null;
    await buildEverything(say);
    if (found) say('Starting the PBX and the phones …');
    const lab = await found?.startLab({});
    const forLab = lab && { sip: { server: lab.sipServer, domain: lab.domain }, placeCall: throughLab(lab) };
    try {
        const { startWorkbench } = await import('../workbench/server/workbench.mjs');
        const workbench = await startOnFreePort(startWorkbench, {
            ...options,
            ...(language && { user: { language } }),
            ...forLab
        });
        say(whatToTry(workbench, lab));
        return async () => {
            await workbench.close();
            await lab?.stop();
        };
    } catch (error) {
        await lab?.stop();
        throw error;
    }
}

/** What to print when it does not start. */
export function inWords(error) {
    if (error instanceof UsageError) return `${error.message}\n\n${USAGE}`;
    if (error.code === 'EADDRINUSE') return `Port ${error.port} is taken: say another one with --port, or none.`;
    return error.message;
}

async function main() {
    const options = readOptions(process.argv.slice(2));
    if (options.help) {
        console.log(USAGE);
        return;
    }
    const stop = await start(options, console.log);
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stop().then(() => process.exit(0)));
}

if (isMain(import.meta.url)) {
    main().catch((error) => {
        console.error(inWords(error));
        process.exit(error instanceof UsageError ? 2 : 1);
    });
}
