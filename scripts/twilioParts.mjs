/**
 * What is left out of Twilio's libraries when they are bundled: GraphQL, which twilio-taskrouter uses only in a mode that is not
 * documented, and which would be half of it; the WebSocket for Node; and axios, of which it uses one function (httpClient.ts replaces it).
 */
import path from 'node:path';
import { ROOT } from './project.mjs';

const UNUSED = /^(?:graphql|graphql-ws|ws)$/;

/** @type {import('esbuild').Plugin} */
export const twilioParts = {
    name: "parts of Twilio's libraries",
    setup({ onResolve, onLoad }) {
        onResolve({ filter: UNUSED }, (asked) => ({ path: asked.path, namespace: 'unused' }));
        onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'module.exports = {};' }));
        onResolve({ filter: /^axios$/ }, () => ({ path: path.join(ROOT, 'frame/phone/twilio/httpClient.ts') }));
    }
};
