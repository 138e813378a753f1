/** npm run contents: writes down what the package holds now, for somebody to look at in the next change. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { CONTENTS, convert } from './gates/convert.mjs';
import { ROOT } from './project.mjs';

const { components, failed } = await convert();
if (components) {
    writeFileSync(path.join(ROOT, CONTENTS), `${components.join('\n')}\n`);
    console.log(`${CONTENTS}: ${components.length} components`);
} else {
    console.error(failed.join('\n'));
    process.exitCode = 1;
}
