/**
 * `npm start`: builds what is missing, starts the workbench on loopback, and says what to try.
 *
 *   npm start -- [--phone demo|sip] [--port N] [--frame-origin URL]
 */
import { parseArgs } from 'node:util';
import { setup } from './setup.mjs';

const USAGE = `npm start -- [--phone demo|sip] [--port N] [--frame-origin URL]

  --phone demo         the demo line: no phone system needed (default)
  --phone sip          a real PBX on loopback (Asterisk, and baresip as the customer), your browser as the phone
  --port N             the workbench's port (default 8080, or the next free one)
  --frame-origin URL   origin of the softphone's frame (default: localhost and 127.0.0.1 for each other)`;

const FIRST_PORT = 8080;
const PORTS_TRIED = 20;

function readOptions() {
    const { values } = parseArgs({
        options: {
            phone: { type: 'string', default: 'demo' },
            port: { type: 'string' },
            'frame-origin': { type: 'string' },
            help: { type: 'boolean', default: false }
        }
    });
    if (!['demo', 'sip'].includes(values.phone)) throw new Error(`--phone is demo or sip, not "${values.phone}".`);
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65536)) {
        throw new Error(`--port is a number from 0 to 65535, not "${values.port}".`);
    }
    const frameOrigin = values['frame-origin'];
    if (frameOrigin !== undefined && new URL(frameOrigin).origin !== frameOrigin) {
        throw new Error(`--frame-origin is an origin such as http://127.0.0.1:8080, not "${frameOrigin}".`);
    }
    return { phone: values.phone, port, frameOrigin, help: values.help };
}

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

async function startLab() {
    const { labAvailable, startLab: start } = await import('../tests/pbx/lab/lab.mjs');
    const { ok, reason } = await labAvailable({ say: console.log });
    if (!ok) throw new Error(`The PBX lab cannot run here: ${reason}`);
    console.log('Starting Asterisk and the phones …');
    return start({});
}

function tell({ port }, phone, lab) {
    console.log(`
  The workbench runs:  http://localhost:${port}/

  The phone is in the utility bar, at the bottom left. Try this:`);
    if (phone === 'demo') {
        console.log(`  * ring it: open "Demo line" at the foot of the panel, or
      curl -H 'content-type: application/json' -d '{"from":"+447814256404"}' http://localhost:${port}/workbench/calls
  * answer, open a record, write a note, hang up: the call is in the record's activities, once
  * click a phone number on a record page`);
    } else {
        console.log(`  * sign in: extension ${lab.agent.user}, password ${lab.agent.password}
  * make the customer's phone ring you:  npm run call -- --port ${port}
  * your microphone and loudspeaker are the phone: allow the microphone`);
    }
    console.log('\n  Ctrl-C ends it.\n');
}

async function main() {
    const options = readOptions();
    if (options.help) return console.log(USAGE);
    await setup();
    const { buildAll } = await import('./build.mjs');
    const { ROOT } = await import('./project.mjs');
    await buildAll({ root: ROOT, say: (line) => console.log(line) });
    const { build } = await import('../workbench/build/build.mjs');
    await build({ say: (line) => console.log(line) });
    const { startWorkbench } = await import('../workbench/server/workbench.mjs');
    const lab = options.phone === 'sip' ? await startLab() : null;
    const workbench = await startOnFreePort(startWorkbench, {
        ...options,
        ...(lab
            ? {
                  sip: { server: lab.sipServer, domain: lab.domain },
                  placeCall: async (call) => ({ callId: await lab.ringAgent(call) })
              }
            : {})
    });
    tell(workbench, options.phone, lab);
    const end = async () => {
        await workbench.close();
        await lab?.stop();
        process.exit(0);
    };
    process.once('SIGINT', end);
    process.once('SIGTERM', end);
}

main().catch((error) => {
    console.error(`${error.message}\n\n${USAGE}`);
    process.exit(2);
});
