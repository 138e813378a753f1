/**
 * `npm start`: builds what is missing, starts the workbench on this machine, and says what to try.
 */
import { parseArgs } from 'node:util';
import { ROOT, isMain } from './project.mjs';
import { setup } from './setup.mjs';

const USAGE = `npm start -- [--host openCti|utility|classic] [--phone demo|sip|desk|twilio|flex] [--language de] [--port N] [--frame-origin URL]

  --host openCti       the app with the phone through Open CTI (default)
  --host utility       the app with the phone as a component in the utility bar, without Open CTI
  --host classic       Salesforce Classic, with the phone in the sidebar
  --phone demo         a simulated line inside the panel, without a phone system (default)
  --phone sip          a real PBX on this machine (Asterisk, with baresip as the customer), with your browser as the phone
  --phone desk         the same PBX with a desk phone, whose keys are on a page, and a CTI server
  --phone twilio       stand-ins for Twilio's TaskRouter and Voice, with your browser as the phone and the customers on a page
  --phone flex         a stand-in for Twilio Flex in the panel, with the real plug-in
  --language TAG       the user's language: en-US (default), de, es, fr, ja
  --port N             the workbench's port (default: 8080, or the next free one; 0 means any)
  --frame-origin URL   origin of the softphone's frame (default: 127.0.0.1 for localhost, and vice versa)
  --help               shows this text`;

/** Where the phone is, by host. */
const PLACES = {
    openCti: 'in the utility bar, at the bottom of the page',
    utility: 'in the utility bar, at the bottom of the page',
    classic: 'in the sidebar, at the left'
};
const FIRST_PORT = 8080;
const PORTS_TRIED = 20;

const OPTIONS = {
    host: { type: 'string', default: 'openCti' },
    phone: { type: 'string', default: 'demo' },
    language: { type: 'string' },
    port: { type: 'string' },
    'frame-origin': { type: 'string' },
    help: { type: 'boolean', default: false }
};

/** The command line is invalid. */
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
 * @returns {{ crmHost: 'openCti'|'utility'|'classic', phone: 'demo'|'sip'|'desk'|'twilio'|'flex', port?: number, frameOrigin?: string, language?: string, help: boolean }}
 * @throws {UsageError}
 */
export function readOptions(args) {
    const { host: crmHost, phone, port, 'frame-origin': frameOrigin, language, help } = parse(args);
    if (!Object.hasOwn(PLACES, crmHost))
        throw new UsageError(`--host must be openCti, utility, or classic, not "${crmHost}".`);
    if (!['demo', 'sip', 'desk', 'twilio', 'flex'].includes(phone))
        throw new UsageError(`--phone must be demo, sip, desk, twilio, or flex, not "${phone}".`);
    if (port !== undefined && !(/^\d+$/.test(port) && Number(port) < 65536))
        throw new UsageError(`--port must be a number from 0 to 65535, not "${port}".`);
    if (frameOrigin !== undefined && !(URL.canParse(frameOrigin) && new URL(frameOrigin).origin === frameOrigin))
        throw new UsageError(`--frame-origin must be an origin such as http://127.0.0.1:8080, not "${frameOrigin}".`);
    if (language !== undefined && !/^[a-z]{2,3}([-_]\w+)*$/i.test(language))
        throw new UsageError(`--language must be a language tag such as de or fr-CA, not "${language}".`);
    return {
        crmHost,
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

/**
 * What a phone is connected to, before the build: if it cannot run here, the user should not have to wait for a build to find out.
 * @returns {Promise<null | { start: () => Promise<{ stop: () => Promise<void> }> }>} null: nothing, for the demo line
 */
async function findOtherEnd(phone, say) {
    if (phone === 'demo') return null;
    if (phone === 'twilio') {
        const { startTwilio } = await import('../workbench/twilio/startTwilio.mjs');
        return { start: () => startTwilio() };
    }
    if (phone === 'flex') {
        const { startFlex } = await import('../workbench/flex/startFlex.mjs');
        return { start: () => startFlex() };
    }
    const lab = await findLab(say);
    return { start: () => lab.startLab({}) };
}

async function findLab(say) {
    const lab = await import('../tests/pbx/lab/lab.mjs');
    const { ok, reason } = await lab.labAvailable({ say });
    if (!ok)
        throw new Error(`The PBX lab cannot run here: ${reason}.\nIt is only needed for --phone sip and --phone desk.`);
    return lab;
}

/** The port that was given, or the first free one from 8080 on. */
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

const demoSteps = (port) => `  * call yourself with "Demo line" at the bottom of the panel, or from here:
      ${ring(port)}`;

/** What to do when you see it for the first time. `phone`: null for the demo line. */
export function whatToTry({ port, org }, phone, otherEnd) {
    const first = phone ? phone.firstSteps(otherEnd, port, ring(port)) : demoSteps(port);
    return `
  The workbench is running:  http://localhost:${port}/

  The phone is ${PLACES[org.host]}. Try this:
${first}
  * answer, look at the record that opens, write a note, hang up, save: the call is now one of the record's activities
  * click a phone number on a record page
  * workbench/README.md has more to call, break, and change

  Press Ctrl-C to stop it.
`;
}

async function start({ language, ...options }, say) {
    await setup({ say });
    const found = await findOtherEnd(options.phone, say);
    await buildEverything(say);
    if (found) say('Starting what the phone is connected to …');
    const otherEnd = await found?.start();
    const phone = otherEnd ? (await import('./start/phones.mjs')).PHONES[options.phone] : null;
    try {
        const connection = await phone?.begin(otherEnd);
        const { startWorkbench } = await import('../workbench/server/workbench.mjs');
        const workbench = await startOnFreePort(startWorkbench, {
            ...options,
            ...(language && { user: { language } }),
            ...connection
        });
        await phone?.connect(otherEnd, workbench, options.frameOrigin);
        say(whatToTry(workbench, phone, otherEnd));
        return async () => {
            await workbench.close();
            await otherEnd?.stop();
        };
    } catch (error) {
        await otherEnd?.stop();
        throw error;
    }
}

/** What to print if it does not start. */
export function inWords(error) {
    if (error instanceof UsageError) return `${error.message}\n\n${USAGE}`;
    if (error.code === 'EADDRINUSE')
        return `Port ${error.port} is in use. Choose another one with --port, or leave --port out.`;
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
