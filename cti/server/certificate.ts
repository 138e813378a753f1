import { readFileSync, statSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import type { Server } from 'node:https';
import { thrownInWords } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Log } from '../log';

/** The server's own certificate with its chain, and its private key, in PEM. */
export interface CertificateFiles {
    readonly certificateFile: string;
    readonly keyFile: string;
}

export interface Certificate {
    readonly cert: string;
    readonly key: string;
}

/** How often the files are looked at, in milliseconds. Certificates are renewed days before they expire. */
const LOOK_EVERY_MS = 60_000;

/** @throws {Error} if a file is missing, or the two do not belong together */
export function readCertificate({ certificateFile, keyFile }: CertificateFiles): Certificate {
    const read = { cert: readFileSync(certificateFile, 'utf8'), key: readFileSync(keyFile, 'utf8') };
    createSecureContext(read);
    return read;
}

const changedAt = ({ certificateFile, keyFile }: CertificateFiles): string =>
    [certificateFile, keyFile].map((file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0).join();

/**
 * Gives the server a new certificate whenever the files have changed. Connections stay. With files that can't be used, for example
 * because one of the two is not written yet, the server keeps the certificate that it has. Returns a function that ends this.
 */
export function followCertificate(
    files: CertificateFiles,
    server: Pick<Server, 'setSecureContext'>,
    log: Log,
    everyMs = LOOK_EVERY_MS
): () => void {
    let seen = changedAt(files);
    const timer = setInterval(() => {
        const now = changedAt(files);
        if (now === seen) return;
        try {
            server.setSecureContext(readCertificate(files));
            seen = now;
            log.info({}, 'the certificate was replaced');
        } catch (error) {
            log.warn({ problem: thrownInWords(error) }, 'the new certificate cannot be used yet');
        }
    }, everyMs);
    timer.unref();
    return () => clearInterval(timer);
}
