import { existsSync, readFileSync } from 'node:fs';
import { thrownInWords } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { readCertificate } from '../server/certificate';
import type { CertificateFiles } from '../server/certificate';
import { ticketKey } from '../server/tickets';
import type { TicketKey } from '../server/tickets';
import { SECRETS } from './settings';
import type { Settings } from './settings';

type Environment = Readonly<Record<string, string | undefined>>;

/** What the settings' files contain. */
export interface Prepared {
    readonly exchangeSecret: string;
    readonly ticketKeys: ReadonlyMap<string, readonly TicketKey[]>;
    readonly certificate: CertificateFiles | null;
    readonly metricsToken: string | null;
    /** The key for stored calls, 32 bytes. Null: calls are not stored. */
    readonly storageKey: Buffer | null;
}

const LOOPBACK = /^(127\.|localhost$|::1$)/;

/** 32 bytes, as `openssl rand -hex 32` or `openssl rand -base64 32` write them. */
function keyIn(text: string): Buffer {
    const key = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64');
    if (key.length !== 32) throw new Error('is not 32 bytes in hex or base64. Create it with: openssl rand -hex 32');
    return key;
}

/**
 * Reads the files that the settings name.
 * @returns what is only to be used without faults, and the faults: each a sentence that says what to change
 */
export function prepare(settings: Settings, env: Environment): { prepared: Prepared; faults: string[] } {
    const faults: string[] = [];

    function attempt<T>(what: string, read: () => T): T | null {
        try {
            return read();
        } catch (error) {
            faults.push(`${what}: ${thrownInWords(error)}`);
            return null;
        }
    }

    function secret(name: keyof typeof SECRETS): string | null {
        const { file: setting, variable } = SECRETS[name];
        const file = settings[setting];
        const text = env[variable] ?? (file === null ? null : attempt(setting, () => readFileSync(file, 'utf8')));
        return text === null ? null : text.trim() || null;
    }

    function certificate(): CertificateFiles | null {
        const { 'listen.certificateFile': certificateFile, 'listen.keyFile': keyFile } = settings;
        if (certificateFile !== null && keyFile !== null) {
            const files = { certificateFile, keyFile };
            attempt('listen.certificateFile and listen.keyFile', () => readCertificate(files));
            return files;
        }
        const half = certificateFile !== null || keyFile !== null;
        const open = !settings['listen.behindProxy'] && !LOOPBACK.test(settings['listen.host']);
        if (half || open) {
            faults.push(
                'Set both listen.certificateFile and listen.keyFile. Only behind a proxy with TLS (listen.behindProxy) is neither needed.'
            );
        }
        return null;
    }

    function ticketKeys(): Map<string, TicketKey[]> {
        const keyOf = (org: string, file: string): TicketKey[] => {
            const key = attempt(`orgs.${org}, ${file}`, () => ticketKey(readFileSync(file, 'utf8')));
            return key ? [key] : [];
        };
        return new Map(
            Object.entries(settings.orgs).map(([org, files]) => [org, files.flatMap((file) => keyOf(org, file))])
        );
    }

    function storageKey(): Buffer | null {
        const folder = settings['endedCalls.folder'];
        if (folder === null) return null;
        if (!existsSync(folder)) faults.push(`endedCalls.folder: there is no folder ${folder}`);
        const text = secret('endedCalls');
        if (text === null) {
            faults.push(`Stored calls are encrypted. Set endedCalls.keyFile, or ${SECRETS.endedCalls.variable}.`);
            return null;
        }
        return attempt('The key for stored calls', () => keyIn(text));
    }

    const exchangeSecret = secret('exchange');
    if (exchangeSecret === null) {
        faults.push(`The exchange's password is missing. Set exchange.secretFile, or ${SECRETS.exchange.variable}.`);
    }
    const prepared = {
        exchangeSecret: exchangeSecret ?? '',
        ticketKeys: ticketKeys(),
        certificate: certificate(),
        metricsToken: secret('metrics'),
        storageKey: storageKey()
    };
    return { prepared, faults };
}
