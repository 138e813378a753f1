// The PMD gate finds a vulnerability in Apex and a suppression without a reason, and is reported as skipped without Java.
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { pmd } from '../../scripts/gates/pmd.mjs';
import { unreasoned } from '../../scripts/gates/pmd/suppressions.mjs';
import { SOURCE } from '../../scripts/project.mjs';
import { assertFound } from './support/expect.mjs';
import { seededProject, write } from './support/seededProject.mjs';

test('pmd: a query that is built from user input', async (t) => {
    const root = seededProject(t);
    write(
        root,
        `${SOURCE}/classes/Finder.cls`,
        `public class Finder {
    @AuraEnabled
    public static List<SObject> find(String name) {
        return Database.query('SELECT Id FROM Account WHERE Name = \\'' + name + '\\'');
    }
}
`
    );
    const said = await pmd(root);
    if (said.skipped) t.skip(said.skipped);
    else {
        assertFound(said, /Finder\.cls:4.*ApexSOQLInjection/);
        assert.deepEqual(
            said.failed.filter((message) => !message.includes('Finder.cls')),
            [],
            'a valid class passes'
        );
    }
});

const SUPPRESSED = {
    'an annotation': "@SuppressWarnings('PMD.ApexCRUDViolation')\npublic with sharing class Quiet {}\n",
    'a comment on the line': 'public with sharing class Quiet {\n    Integer x; // NOPMD\n}\n',
    'a comment on something else':
        "public with sharing class Quiet { // as quiet as can be\n    @SuppressWarnings('PMD.X')\n    Integer x;\n}\n",
    'a comment that repeats the rule':
        "// ApexCRUDViolation\n@SuppressWarnings('PMD.ApexCRUDViolation')\npublic with sharing class Quiet {}\n"
};
for (const [name, content] of Object.entries(SUPPRESSED)) {
    test(`pmd: a suppression without a reason: ${name}`, async (t) => {
        const root = seededProject(t, { [`${SOURCE}/classes/Quiet.cls`]: content });
        assertFound(await pmd(root, 'no-such-java'), /Quiet\.cls:[12]: PMD is suppressed/);
    });
}

test('pmd: a suppression with a reason above it or on the same line', (t) => {
    const root = seededProject(t, {
        [`${SOURCE}/classes/Quiet.cls`]:
            '// The query runs as the system: it counts, and tells nothing of a record.\n' +
            "@SuppressWarnings('PMD.ApexCRUDViolation')\npublic with sharing class Quiet {\n" +
            '    Integer x; // NOPMD an admin edits this one\n}\n'
    });
    assert.deepEqual(unreasoned([path.join(root, SOURCE, 'classes')]), []);
});

test('pmd: no Java', async (t) => {
    const said = await pmd(seededProject(t), 'no-such-java');
    assert.match(said.skipped, /no java/);
    assert.equal(said.passed, 0);
});
