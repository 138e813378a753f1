/**
 * `npm run call -- [from [name]]`: makes a running workbench ($WORKBENCH, or http://127.0.0.1:8080) call the agent.
 */
import { isMain } from './project.mjs';

const USAGE = `npm run call -- [from [name]]

  from   the caller's number (default +447814256404); "anonymous" withholds it
  name   the name that the phone system reports

The workbench is expected at $WORKBENCH, or at http://127.0.0.1:8080.`;

/**
 * @param {{ workbench: string, from: string, name?: string }} call
 * @returns {Promise<string>} the call's id
 * @throws {Error} with a message for the user
 */
export async function placeCall({ workbench, from, name }) {
    if (!URL.canParse(workbench)) throw new Error(`WORKBENCH is "${workbench}", which is not a valid URL.`);
    const url = new URL('/workbench/calls', workbench);
    let response;
    try {
        response = await fetch(url, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ from, ...(name && { name }) })
        });
    } catch (error) {
        const why =
            error.cause?.code === 'ECONNREFUSED'
                ? 'nothing is listening there'
                : (error.cause?.message ?? error.message);
        throw new Error(`No workbench at ${url.origin} (${why}). Start it with npm start, or set WORKBENCH.`, {
            cause: error
        });
    }
    const answer = await response.json().catch(() => null);
    if (!response.ok) throw new Error(answer?.error ?? `The workbench answered ${response.status}.`);
    if (!answer?.callId) throw new Error(`${url.origin} answered, but it is not a workbench.`);
    return answer.callId;
}

async function main() {
    const [from = '+447814256404', ...name] = process.argv.slice(2);
    if (from === '--help') {
        console.log(USAGE);
        return;
    }
    const { WORKBENCH: workbench = 'http://127.0.0.1:8080' } = process.env;
    const callId = await placeCall({ workbench, from, name: name.join(' ') });
    console.log(`Calling from ${from}${name.length ? ` (${name.join(' ')})` : ''}: call ${callId}.`);
}

if (isMain(import.meta.url)) {
    main().catch((error) => {
        console.error(error.message);
        process.exit(1);
    });
}
