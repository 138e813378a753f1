/** A certificate for cti.example.com that nobody has signed but itself, for TLS in tests. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';

export const hasOpenssl = (() => {
    try {
        execFileSync('openssl', ['version'], { stdio: 'ignore' });
        return true;
    } catch {
        return false;
    }
})();

/** Writes the certificate and its key into a folder, replacing earlier ones. */
export function selfSigned(folder) {
    const [certificateFile, keyFile] = ['tls.crt', 'tls.key'].map((name) => path.join(folder, name));
    const subject = ['-subj', '/CN=cti.example.com', '-addext', 'subjectAltName=DNS:cti.example.com'];
    const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', keyFile];
    execFileSync('openssl', ['req', '-x509', ...key, ...subject, '-out', certificateFile], { stdio: 'ignore' });
    return { certificateFile, keyFile };
}
