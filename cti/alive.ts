import http from 'node:http';
import https from 'node:https';
import type { Prepared } from './configuration/prepare';
import type { Settings } from './configuration/settings';

const TIMEOUT_MS = 2_000;

/** A server that listens at all addresses is reached at its own computer's. */
const ANY_ADDRESS: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' };

/** Whether the server with this configuration responds on this computer, whatever the state of the exchange is. */
export function isAlive({ settings, prepared }: { settings: Settings; prepared: Prepared }): Promise<boolean> {
    const { 'listen.host': host, 'listen.port': port } = settings;
    const options = { host: ANY_ADDRESS[host] ?? host, port, path: '/health', timeout: TIMEOUT_MS };
    return new Promise((resolve) => {
        const request = prepared.certificate
            ? // The certificate is for the server's public name, which is not asked for here.
              https.get({ ...options, rejectUnauthorized: false })
            : http.get(options);
        request.on('response', (response) => {
            response.resume();
            resolve(true);
        });
        request.on('timeout', () => request.destroy());
        request.on('error', () => resolve(false));
    });
}
