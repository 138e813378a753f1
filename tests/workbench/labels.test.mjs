// The panel's texts come from the package's metadata, in the user's language. A change of the XML takes effect at once.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import vm from 'node:vm';
import { SOURCE } from '../../workbench/server/paths.mjs';
import { openWorkbench } from './support/workbench.mjs';

let folder, bench;
before(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'labels-'));
    for (const part of ['labels', 'pages', 'callCenters', 'objects'])
        cpSync(path.join(SOURCE, part), path.join(folder, part), { recursive: true });
    mkdirSync(path.join(folder, 'translations'));
    translation('de', { Phone_Answer: 'Annehmen', Phone_Hold: '' });
    translation('de_AT', { Phone_Answer: 'Abheben' });
    bench = await openWorkbench({ metadata: folder });
});
after(async () => {
    await bench.close();
    rmSync(folder, { recursive: true });
});
beforeEach(() => bench.post('reset'));

function translation(language, texts) {
    const labels = Object.entries(texts).map(
        ([name, text]) => `<customLabels><label>${text}</label><name>${name}</name></customLabels>`
    );
    writeFileSync(
        path.join(folder, `translations/${language}.translation-meta.xml`),
        `<Translations xmlns="http://soap.sforce.com/2006/04/metadata">${labels.join('')}</Translations>`
    );
}

const labels = async () => (await bench.get('config')).body.labels;
const speak = (language) => bench.ask('PATCH', 'user', { language });

describe('labels', () => {
    it('come from the package, and change with the XML', async () => {
        assert.equal((await labels()).Phone_Answer, 'Answer');
        const file = path.join(folder, 'labels/CustomLabels.labels-meta.xml');
        const before = readFileSync(file, 'utf8');
        writeFileSync(file, before.replace('<value>Answer</value>', '<value>Pick up</value>'));
        assert.equal((await labels()).Phone_Answer, 'Pick up');
        writeFileSync(file, before);
    });

    it("are in the user's language; texts without a translation are in English", async () => {
        const { status, body } = await speak('de');
        assert.deepEqual([status, body.language], [200, 'de']);
        const german = await labels();
        assert.equal(german.Phone_Answer, 'Annehmen');
        assert.equal(german.Phone_Hold, 'Hold');
    });

    it('of a regional language take precedence over those of the language', async () => {
        await speak('de_AT');
        assert.equal((await labels()).Phone_Answer, 'Abheben');
        await speak('de-CH');
        assert.equal((await labels()).Phone_Answer, 'Annehmen');
    });

    it("are in the softphone's page, which declares its language", async () => {
        await speak('de');
        const page = await (await bench.send('GET', '/apex/Softphone')).text();
        assert.match(page, /<html lang="de">/);
        assert.match(page, /"Phone_Answer":"Annehmen"/);
    });

    it('that the package does not have make the page fail', async () => {
        writeFileSync(path.join(folder, 'pages/Odd.page'), '<apex:page><p>{!$Label.NoSuch}</p></apex:page>');
        assert.match(await (await bench.send('GET', '/apex/Odd')).text(), /cannot render \{!\$Label\.NoSuch\}/);
    });

    it("in the page itself are in the user's language, and cannot break out of its script", async () => {
        translation('fr', {
            Phone_Page_title: 'Téléphone &amp; plus',
            Phone_Page_slow: "L’&quot;appel&quot;\\ '&lt;/script&gt;"
        });
        await speak('fr');
        const page = await (await bench.send('GET', '/apex/Softphone')).text();
        assert.match(page, /<title>Téléphone &amp; plus<\/title>/);
        const [, slow] = /slow: ('[^']*')/.exec(page);
        assert.equal(vm.runInNewContext(slow), 'L’"appel"\\ \'</script>');
        assert.equal(page.split('</script>').length, page.split('<script').length);
    });
});

describe('the current user', () => {
    it('is reset with null and by a reset of the org', async () => {
        await bench.ask('PATCH', 'user', { language: 'fr', timeZone: 'Europe/Paris' });
        const { body } = await bench.ask('PATCH', 'user', { language: null });
        assert.deepEqual([body.language, body.timeZone], ['en-US', 'Europe/Paris']);
        await bench.post('reset');
        assert.equal((await bench.get('user')).body.timeZone, 'Europe/London');
    });

    for (const [changes, words] of [
        [{ language: 'no language' }, /no language/],
        [{ timeZone: 'Europe/Atlantis' }, /Atlantis/],
        [{ Name: 'Eve' }, /no user Eve/],
        [{ Id: '0055g0000000009AAA' }, /^Id of the user cannot be changed/]
    ]) {
        it(`is not changed by ${JSON.stringify(changes)}, which is rejected`, async () => {
            const { status, body } = await bench.ask('PATCH', 'user', { locale: 'de-DE', ...changes });
            assert.equal(status, 400);
            assert.match(body.error, words);
            assert.equal((await bench.get('user')).body.locale, 'en-GB');
        });
    }
});
