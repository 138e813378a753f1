// A softphone's page in Salesforce Classic, with our client library and our host side around it, connected by their messages only.
import { importForNode } from '../../support/importForNode.mjs';
import { runScript } from './script.mjs';

const CLIENT = 'workbench/opencti/interaction/client.ts';

export const PARENT = 'https://acme.my.salesforce.com';
const FRAME = 'https://acme--c.vf.force.com';
const NONCE = 'a1b2';
const ADDRESS = `?sfdcIFrameOrigin=${encodeURIComponent(PARENT)}&nonce=${NONCE}`;

/** The library alone: what it posts to its parent, and `deliver` for what the parent posts. */
export async function openFrame({ search = ADDRESS, version = 66, onPost = () => undefined } = {}) {
    const posted = [];
    const heard = [];
    const { window, thrown } = await runScript(CLIENT, {
        location: { search },
        document: { currentScript: { src: `${PARENT}/support/api/${version}.0/interaction.js` } },
        addEventListener: (_type, listener) => heard.push(listener),
        parent: {
            postMessage: (text, origin) => {
                posted.push({ text, origin });
                onPost(text);
            }
        }
    });
    const deliver = (data, origin = PARENT) => heard.forEach((listener) => listener({ data, origin }));
    return { interaction: window.sforce?.interaction, thrown, posted, deliver };
}

/**
 * The library in a page of Classic. `page`: what the methods do in it, see workbench/classic/methods.ts. `askOrg`: the org's part.
 * `call` resolves to what a callback gets.
 */
export async function openClassic({ page = {}, askOrg = async () => ({}), nonce = NONCE } = {}) {
    const { InteractionHost } = await importForNode('workbench/classic/interactionHost.ts');
    const { classicMethods } = await importForNode('workbench/classic/methods.ts');
    const warnings = [];
    let receive;
    const replies = [];
    const window = {
        postMessage: (text) => {
            replies.push(text);
            frame.deliver(text);
        }
    };
    /** Posts a message to the host; with an org that answers at once, the reply is there when it resolves. */
    const message = (data, { source = window, origin = FRAME } = {}) => {
        receive({ data, source, origin });
        return new Promise((resolve) => setImmediate(resolve));
    };
    const host = new InteractionHost({
        page: { addEventListener: (_type, listener) => (receive = listener) },
        frame: () => window,
        frameOrigin: FRAME,
        nonce,
        methods: classicMethods(page),
        askOrg,
        warn: (words) => warnings.push(words)
    });
    const frame = await openFrame({ onPost: (text) => void message(text) });
    const call = (method, ...args) =>
        new Promise((resolve) => {
            const [object, name] = method.startsWith('cti.')
                ? [frame.interaction.cti, method.slice(4)]
                : [frame.interaction, method];
            object[name](...args, (reply) => resolve(JSON.parse(JSON.stringify(reply))));
        });
    return { ...frame, host, call, message, replies, warnings };
}
