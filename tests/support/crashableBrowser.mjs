/**
 * A Chromium with a profile on disk that can be killed, as in a power failure, and started again with the same profile.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { ALWAYS, executable } from './browser.mjs';

const STARTS_WITHIN_MS = 120_000;

export class CrashableBrowser {
    #profile = mkdtempSync(path.join(os.tmpdir(), 'crm-connect-profile-'));
    #process;
    #browser;

    /** Starts it. Resolves to the context of its profile. */
    async start() {
        const { executablePath, args = [] } = await executable(true);
        const flags = [
            ...ALWAYS,
            ...args,
            '--headless=new',
            '--remote-debugging-port=0',
            `--user-data-dir=${this.#profile}`
        ];
        // A separate process group, so that all its helper processes end with it.
        this.#process = spawn(executablePath, [...flags, 'about:blank'], {
            detached: true,
            stdio: ['ignore', 'ignore', 'pipe']
        });
        this.#browser = await chromium.connectOverCDP(await this.#address());
        return this.#browser.contexts()[0];
    }

    #address() {
        return new Promise((resolve, reject) => {
            let said = '';
            const late = setTimeout(() => reject(new Error(`Chromium did not start:\n${said}`)), STARTS_WITHIN_MS);
            this.#process.stderr.on('data', (chunk) => {
                said += chunk;
                const [, address] = /DevTools listening on (ws:\S+)/.exec(said) ?? [];
                if (!address) return;
                clearTimeout(late);
                resolve(address);
            });
        });
    }

    /** Ends it at once, without any event in its pages. */
    async kill() {
        const gone = new Promise((resolve) => this.#process.once('exit', resolve));
        process.kill(-this.#process.pid, 'SIGKILL');
        await gone;
        await this.#browser.close().catch(() => undefined);
    }

    async end() {
        await this.kill().catch(() => undefined);
        rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
}
