// Gates that need Java say why they cannot use the Java on this machine, before anything else fails.
import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { apex } from '../../scripts/gates/apex.mjs';
import { whyNoJava } from '../../scripts/gates/java.mjs';
import { pmd } from '../../scripts/gates/pmd.mjs';
import { seededProject, write } from './support/seededProject.mjs';

/** A `java` command that only prints its version, to stderr like the real one. */
function javaThat(root, says, code = 0) {
    write(root, 'java', `#!/bin/sh\ncat >&2 <<'END'\n${says}\nEND\nexit ${code}\n`);
    chmodSync(path.join(root, 'java'), 0o755);
    return path.join(root, 'java');
}

for (const [what, says, code, reason] of [
    ['none', null, 0, /needs Java 11 or later, but there is no java command$/],
    ['the placeholder on macOS', 'Unable to locate a Java Runtime.', 1, /there is no java command$/],
    ['Java 8', 'openjdk version "1.8.0_402"\nOpenJDK Runtime Environment', 0, /but this is Java 8$/]
])
    test(`Java: ${what}`, { skip: process.platform === 'win32' && 'sh' }, async (t) => {
        const root = seededProject(t);
        const java = says === null ? 'no-such-java' : javaThat(root, says, code);
        assert.match(await whyNoJava(java), reason);
        for (const gate of [apex, pmd]) assert.match((await gate(root, java)).skipped, reason);
    });

for (const says of ['openjdk version "11.0.22" 2024-01-16', 'java version "21" 2023-09-19 LTS', 'openjdk 17-ea'])
    test(`Java: ${says}`, { skip: process.platform === 'win32' && 'sh' }, async (t) => {
        assert.equal(await whyNoJava(javaThat(seededProject(t), says)), null);
    });
