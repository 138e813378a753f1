// A softphone's page with our Open CTI client library. The test is its parent.
import { runScript } from './script.mjs';

const CLIENT = 'workbench/opencti/client/client.ts';
export const PARENT = 'https://acme.lightning.force.com';
const ADDRESS = `?mode=Lightning&isdtp=vw&sfdcIframeOrigin=${encodeURIComponent(PARENT)}&nonce=1&clc=0`;

/** A frame with the library: what it posts, and how its parent answers. */
export async function openFrame({ version = 66, search = ADDRESS, protocol = 'https:', postMessage, src } = {}) {
    const posted = [];
    const reported = [];
    const heard = [];
    const page = {
        location: { search, protocol },
        document: { currentScript: { src: src ?? `${PARENT}/support/api/${version}.0/lightning/opencti_min.js` } },
        addEventListener: (type, listener) => heard.push({ type, listener }),
        reportError: (error) => reported.push(error.message),
        parent: {
            postMessage: (message, origin) => {
                postMessage?.(message);
                posted.push({ message: JSON.parse(JSON.stringify(message)), origin });
            }
        }
    };
    const { window, thrown } = await runScript(CLIENT, page);
    const frame = { posted, reported, heard, thrown, opencti: window.sforce?.opencti };
    /** A message event of the window. */
    frame.deliver = (data, origin = PARENT) => heard.forEach(({ listener }) => listener({ origin, data }));
    /** Answers the last call. */
    frame.answer = (response, more = {}) => {
        const { methodName, callId, apiVersion } = posted.at(-1).message;
        frame.deliver({ methodName, callId, apiVersion, apiType: 'opencti', response, ...more });
    };
    return frame;
}

export const CALLBACK = { shouldExecuteCallback: true };
export const LISTENER = { shouldExecuteListener: true };
export const SUCCESS = { success: true, returnValue: null, errors: null };
/** Converts arrays and objects of the script's window, which have other prototypes. */
export const plain = (value) => JSON.parse(JSON.stringify(value));
