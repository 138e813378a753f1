/** npm run org:package: a version of the unlocked package, which any org can install by its link. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildAll } from './build.mjs';
import { WrongUse, runCommand } from './org/command.mjs';
import { packageIn, packageVersion, withPackage } from './org/packageProject.mjs';
import { sf } from './org/salesforceCli.mjs';
import { ROOT, isMain } from './project.mjs';

const help = `
Builds the package and creates a version of it in a Dev Hub: number from package.json, Apex tests run and covered.

  npm run org:package -- --dev-hub <alias> --create      once: the package itself; writes its id into sfdx-project.json
  npm run org:package -- --dev-hub <alias>               a version

  -v, --dev-hub             the Dev Hub; without it the default one of the Salesforce CLI
      --create              create the package in the Dev Hub first
      --key-file            a file with the installation key, which whoever installs has to know. Or put the key into the
                            environment, as SF_INSTALLATION_KEY. Without a key whoever has the link can install
      --installation-key    is refused: everybody on a machine can read the commands that run on it
      --minutes             how long to wait (60)
      --dry-run             say what would be done, create nothing
  -h, --help

A version is a beta until npx sf package version promote: only then production orgs take it.
`;

const options = {
    'dev-hub': { type: 'string', short: 'v' },
    create: { type: 'boolean' },
    'key-file': { type: 'string' },
    'installation-key': { type: 'string' },
    minutes: { type: 'string', default: '60' },
    'dry-run': { type: 'boolean' }
};

/** The installation key, or undefined without one. */
function installationKey({ 'key-file': file }) {
    if (file === undefined) return process.env.SF_INSTALLATION_KEY;
    const key = readFileSync(file, 'utf8').trim();
    if (!key) throw new Error(`${file} is empty: it should hold the installation key.`);
    return key;
}

async function run(values, words, say, { build = buildAll, root = ROOT } = {}) {
    const minutes = Number(values.minutes);
    if (words.length) throw new WrongUse(`What is ${words[0]}?`);
    if (values['target-org']) throw new WrongUse('A version is made in a Dev Hub: --dev-hub, not --target-org.');
    if (!(Number.isInteger(minutes) && minutes > 0)) throw new WrongUse('--minutes is a whole number above 0.');
    if (values['installation-key'] !== undefined)
        throw new WrongUse(
            'A key in a command can be read by everybody on this machine: use --key-file, or SF_INSTALLATION_KEY in the environment.'
        );
    const read = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
    const project = read('sfdx-project.json');
    const { name, path: source, id: known } = packageIn(project);
    if (known && values.create) throw new WrongUse(`sfdx-project.json has the package ${known} already.`);
    if (!known && !values.create)
        throw new Error('sfdx-project.json has no id of the package in a Dev Hub yet: create it once with --create.');

    const hub = values['dev-hub'] ? ['--target-dev-hub', values['dev-hub']] : [];
    const create = ['package', 'create', '--name', name, '--package-type', 'Unlocked', '--path', source, ...hub];
    const number = packageVersion(read('package.json').version);
    const key = installationKey(values);
    const version = [
        ...['package', 'version', 'create', '--package', name, '--version-number', number],
        ...['--code-coverage', '--wait', String(minutes), ...hub]
    ];
    const lock = key ? [] : ['--installation-key-bypass'];
    // In one word: a key may begin with a dash.
    const secrets = key ? [`--installation-key=${key}`] : [];
    if (values['dry-run']) {
        if (values.create) say(`Would run: sf ${create.join(' ')}`);
        say(`Would run: sf ${[...version, ...lock].join(' ')}${key ? ', with the installation key' : ''}`);
        return 0;
    }
    await build({ root, say });
    if (values.create) {
        const { Id } = await sf(create, { cwd: root });
        writeFileSync(path.join(root, 'sfdx-project.json'), withPackage(project, Id));
        say(`Package ${Id} created; sfdx-project.json has it: commit that.`);
    }
    say(`Creating version ${number}: this takes a while …`);
    // Some minutes more than the CLI itself waits, so that its own words about the wait arrive.
    const made = await sf([...version, ...lock], { cwd: root, minutes: minutes + 5, secrets });
    const id = made.SubscriberPackageVersionId;
    say(`Version ${id}: https://login.salesforce.com/packaging/installPackage.apexp?p0=${id}`);
    return 0;
}

/** @type {import('./org/command.mjs').Command} */
export const command = { help, options, run };

if (isMain(import.meta.url)) process.exitCode = await runCommand(command, process.argv.slice(2));
