// The build: stand-ins for the platform's modules, and errors.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { rollup } from 'rollup';
import { salesforceModules } from '../../workbench/build/plugins/salesforceModules.mjs';
import { stripTypes } from '../../workbench/build/plugins/stripTypes.mjs';

describe('the stand-ins for @salesforce modules', () => {
    let folder;
    before(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'workbench-build-'))));
    after(() => rmSync(folder, { recursive: true }));

    /** Bundles one line of a component and runs it in a page. */
    async function value(specifier, page = {}) {
        const input = path.join(folder, 'entry.ts');
        writeFileSync(input, `import it from '${specifier}';\nexport default it;\n`);
        const bundle = await rollup({ input, plugins: [stripTypes(), salesforceModules()], onwarn() {} });
        const { output } = await bundle.generate({ format: 'esm' });
        const source = `const window = ${JSON.stringify(page)};\n${output[0].code}`;
        return (await import(`data:text/javascript;base64,${Buffer.from(source).toString('base64')}`)).default;
    }
    const refused = (specifier) => assert.rejects(value(specifier), new RegExp(specifier.split('/').at(-1)));

    it("a label has the org's text in the user's language; an unknown one is an error", async () => {
        const page = { __workbench: { labels: { Phone_Answer: 'Annehmen' } } };
        assert.equal(await value('@salesforce/label/c.Phone_Answer', page), 'Annehmen');
        assert.equal(await value('@salesforce/label/c.Phone_Hold', page), 'Phone_Hold');
        await refused('@salesforce/label/c.NoSuchLabel');
    });

    it('user and region come from the page', async () => {
        const user = { Id: '005000000000042AAA', locale: 'en-US', timeZone: 'America/Chicago', language: 'de' };
        const page = { __workbench: { user, customPermissions: ['Barge'] } };
        assert.equal(await value('@salesforce/user/Id', page), user.Id);
        assert.equal(await value('@salesforce/i18n/timeZone', page), 'America/Chicago');
        assert.equal(await value('@salesforce/i18n/locale', page), 'en-US');
        assert.equal(await value('@salesforce/i18n/lang', page), 'de');
        assert.equal(await value('@salesforce/i18n/dateTime.shortDateFormat', page), 'MM/dd/yyyy');
        assert.equal(await value('@salesforce/i18n/dateTime.shortTimeFormat', page), 'h:mm a');
        const british = { __workbench: { user: { ...user, locale: 'en-GB' } } };
        assert.equal(await value('@salesforce/i18n/dateTime.shortDateTimeFormat', british), 'dd/MM/yyyy, HH:mm');
        assert.equal(await value('@salesforce/customPermission/Barge', page), true);
        assert.equal(await value('@salesforce/customPermission/Other', page), undefined);
    });

    it('a static resource has its URL; one that does not exist is an error', async () => {
        assert.equal(await value('@salesforce/resourceUrl/SoftphoneFrame'), '/resource/SoftphoneFrame');
        await refused('@salesforce/resourceUrl/Nothing');
    });

    it('an Apex method posts its parameters, and rejects like the platform', async (test) => {
        const find = await value('@salesforce/apex/CallerLookup.find');
        const answers = [
            Response.json({ rows: [] }),
            Response.json({ body: { message: 'Not allowed.' } }, { status: 500 }),
            new Response('<html>', { status: 502 })
        ];
        const fetched = test.mock.method(globalThis, 'fetch', async () => answers.shift());
        assert.deepEqual(await find({ request: { term: 'x' } }), { rows: [] });
        const [address, { method, body }] = fetched.mock.calls[0].arguments;
        assert.deepEqual([address, method], ['/workbench/apex/CallerLookup.find', 'POST']);
        assert.deepEqual(JSON.parse(body), { request: { term: 'x' } });
        await assert.rejects(find(), (error) => error.body.message === 'Not allowed.');
        await assert.rejects(find(), (error) => /502/.test(error.body.message));
        fetched.mock.mockImplementation(async () => {
            throw new TypeError('offline');
        });
        await assert.rejects(find(), (error) => /cannot be reached/.test(error.body.message));
    });

    it('a module without a stand-in is an error', async () => {
        await refused('@salesforce/apex/NoMethod');
        await refused('@salesforce/user/Email');
        await refused('@salesforce/community/basePath');
    });
});
