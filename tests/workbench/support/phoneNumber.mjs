// The panel's phoneNumber for Node, with the library of the package's own script.
import path from 'node:path';
import { build } from 'esbuild';
import { numberLibrary } from '../../../scripts/numberLibrary.cjs';
import { ROOT, SOURCE } from '../../../scripts/project.mjs';

export async function loadPhoneNumber() {
    const { outputFiles } = await build({
        entryPoints: [path.join(ROOT, SOURCE, 'lwc/phoneNumber/phoneNumber.ts')],
        bundle: true,
        format: 'esm',
        target: 'es2022',
        write: false
    });
    const text = Buffer.from(outputFiles[0].contents).toString('base64');
    const phoneNumber = await import(`data:text/javascript;base64,${text}`);
    phoneNumber.setNumberLibrary(numberLibrary());
    return phoneNumber;
}
