// The PMD gate finds a hole in the security of Apex, and is skipped by name where there is no Java.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { pmd } from '../../scripts/gates/pmd.mjs';
import { SOURCE } from '../../scripts/project.mjs';
import { assertFound } from './support/expect.mjs';
import { seededProject, write } from './support/seededProject.mjs';

test('pmd: a query that is built from what somebody typed', async (t) => {
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
    else assertFound(said, /Finder\.cls:4.*ApexSOQLInjection/);
});

test('pmd: no Java', async (t) => {
    const said = await pmd(seededProject(t), 'no-such-java');
    assert.match(said.skipped, /no java/);
    assert.equal(said.passed, 0);
});
