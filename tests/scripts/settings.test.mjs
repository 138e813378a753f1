// npm run org:settings: a call center's settings become those of a Phone Configuration.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { command } from '../../scripts/org-settings.mjs';
import { settingsOf } from '../../scripts/org/settings/configuration.mjs';
import { DEFINITION, bundled } from '../../scripts/callCenter.mjs';
import { ROOT } from '../../scripts/project.mjs';
import { takesDeployments } from './support/deployStandIn.mjs';
import { TOKEN, oneMachine } from './support/inProcess.mjs';

const { org, reset, run } = await oneMachine();
const take = (...args) => run(command, ['-o', TOKEN, ...args]);
const ACME = ['--call-center', 'AcmePhone', '--configuration', 'Acme'];
const FILE = 'customMetadata/Phone_Configuration.Acme.md';

/** A call center as the Metadata API reads it. */
function has(settings) {
    const items = Object.entries(settings).map(
        ([name, value]) => `<items><label>x</label><name>${name}</name><value>${value}</value></items>`
    );
    org.on(/readMetadata[\s\S]*AcmePhone/, () => {
        const sections = `<sections>${items.join('')}<label>CRM Connect</label><name>CRMConnect</name></sections>`;
        const records = `<records xsi:type="CallCenter"><fullName>AcmePhone</fullName><displayName>Acme</displayName>${sections}</records>`;
        return `<readMetadataResponse><result>${records}</result></readMetadataResponse>`;
    });
    org.on(
        /readMetadata/,
        () => '<readMetadataResponse><result><records xsi:nil="true"/></result></readMetadataResponse>'
    );
}

test('creates a record with the settings that differ from the defaults, and names values that the phone cannot use', async () => {
    reset({ Phone_Configuration__mdt: [] });
    has({
        phoneSystem: 'sip',
        sipServer: 'wss://pbx.example.com/ws?a&amp;b',
        sipDomain: 'pbx.example.com',
        screenPop: 'maybe',
        clickToDial: 'true',
        emergencyNumbers: '112, 999'
    });
    const sent = takesDeployments(org);
    const { code, output } = await take(...ACME, '--internal-digits', '4');
    assert.equal(code, 0, output);
    assert.match(output, /Acme: AcmePhone to the Phone Configuration Acme, which is new\./);
    assert.match(output, /\+ phoneSystem = sip/);
    assert.match(output, /Not taken over: the value of screenPop, "maybe", is invalid; "true" is used\./);
    assert.match(output, /Not taken over: the value of sipServer/);
    assert.deepEqual(sent[0].files, [FILE, 'package.xml']);
    const text = sent[0].text(FILE);
    assert.match(text, /<value xsi:type="xsd:double">4<\/value>/);
    assert.match(text, /xsd:string">[^<]*phoneSystem = sip/);
    assert.match(text, /sipDomain = pbx\.example\.com/);
    assert.match(text, /emergencyNumbers = 112,999/);
    assert.doesNotMatch(text, /clickToDial|screenPop|sipServer/);
});

test('changes a record, shows what changes, keeps its comments, and changes nothing the second time or in a dry run', async () => {
    const record = {
        DeveloperName: 'Acme',
        MasterLabel: 'Acme & Co',
        Settings__c: '# our phones\r\nphoneSystem = demo\r\nsipDomain: old.example\r\n\r\nscreenPop = false',
        InternalNumberDigits__c: 5
    };
    reset({ Phone_Configuration__mdt: [record] });
    has({ phoneSystem: 'sip', sipDomain: 'pbx.example.com', screenPop: 'true' });
    const sent = takesDeployments(org);
    const dry = await take(...ACME, '--dry-run');
    assert.match(
        dry.output,
        /- sipDomain: old\.example\n {2}\+ sipDomain = pbx\.example\.com\n {2}- screenPop = false\n/
    );
    assert.match(dry.output, /Dry run: nothing was changed/);
    assert.deepEqual(sent, []);

    const { code, output } = await take(...ACME);
    assert.equal(code, 0, output);
    const text = sent[0].text(FILE);
    assert.match(text, /<label>Acme &amp; Co<\/label>/);
    assert.match(text, />5<\/value>/);
    const [, settings] = /xsd:string">([\s\S]*?)<\/value>/.exec(text);
    assert.equal(settings, '# our phones\nphoneSystem = sip\nsipDomain = pbx.example.com');

    record.Settings__c = settings;
    const again = await take(...ACME);
    assert.match(again.output, /Nothing to change\./);
    assert.equal(sent.length, 1);
});

test('every setting of a call center arrives in the configuration as it was', async () => {
    const { readSettings } = await bundled(ROOT, 'frame/settings/readSettings.ts');
    const { settingsOf: ofConfiguration } = await bundled(ROOT, 'frame/crm/utility/configuration.ts');
    const definition = readFileSync(path.join(ROOT, DEFINITION), 'utf8');
    const changed = {
        phoneSystem: 'sip',
        iceServers: 'stun:a.example:3478 stun:b.example',
        emergencyNumbers: '112',
        reqOutsidePrefix: '0'
    };
    const items = [...definition.matchAll(/<name>(\w+)<\/name>\s*<value>(.*?)<\/value>/g)]
        .map(([, name, value]) => ({ name, value }))
        .concat(Object.entries(changed).map(([name, value]) => ({ name, value })));
    const { lines, faults } = settingsOf({ sections: { name: 'CRMConnect', items } });
    assert.deepEqual(faults, []);
    assert.ok(lines.size >= Object.keys(changed).length);
    const { settings } = readSettings(
        Object.fromEntries(items.map(({ name, value }) => [`/CRMConnect/${name}`, value]))
    );
    const taken = readSettings(ofConfiguration({ configuration: 'Acme', settings: [...lines.values()].join('\n') }));
    assert.deepEqual(taken.problems, []);
    assert.deepEqual(taken.settings, settings);
});

test('explains what is missing, and never touches the record Default', async () => {
    reset({ Phone_Configuration__mdt: [] });
    has({});
    const none = await take('--call-center', 'Nobody', '--configuration', 'Acme');
    assert.equal(none.code, 1);
    assert.match(none.output, /The org has no call center Nobody\./);
    const before = org.requests.length;
    for (const [args, words] of [
        [['--configuration', 'default'], /The record Default belongs to the package/],
        [['--configuration', 'Acme Phone'], /cannot be the name of a record/],
        [['--configuration', 'Acme', '--internal-digits', 'four'], /must be a number/],
        [[], /--configuration <name>/]
    ]) {
        const { code, output } = await take(...args);
        assert.equal(code, 2, output);
        assert.match(output, words);
    }
    assert.equal(org.requests.length, before);
});
