/** npm run contents: writes the list of what goes to an org, so that a reviewer sees each change to it. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { CONTENTS, convert } from './gates/convert.mjs';
import { ROOT } from './project.mjs';

const { components, failed } = await convert();
if (components) {
    for (const [source, names] of Object.entries(components)) {
        writeFileSync(path.join(ROOT, CONTENTS[source]), `${names.join('\n')}\n`);
        console.log(`${CONTENTS[source]}: ${names.length} components`);
    }
} else {
    console.error(failed.join('\n'));
    process.exitCode = 1;
}
