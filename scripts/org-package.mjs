/** npm run org:package: creates a version of the unlocked package, which any org can install from its link. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildAll } from './build.mjs';
import { WrongUse, runCommand } from './org/command.mjs';
import { packageIn, packageVersion, withPackage } from './org/packageProject.mjs';
import { sf } from './org/salesforceCli.mjs';
import { ROOT, isMain } from './project.mjs';
import { assembleWithoutOpenCti, projectWithoutOpenCti } from './withoutOpenCti/assemble.mjs';

const help = `
Builds the package and creates a version of it in a Dev Hub. The number comes from package.json. The Apex tests run, and their
coverage is checked.

  npm run org:package -- --dev-hub <alias> --create      once: also creates the package and writes its id to sfdx-project.json
  npm run org:package -- --dev-hub <alias>               creates a version

      --without-open-cti    the package for orgs without Open CTI, which is another package in the Dev Hub
  -v, --dev-hub             the Dev Hub; otherwise the Salesforce CLI's default
      --create              creates the package in the Dev Hub first
      --key-file            a file with the installation key, which is needed to install the version. Or set the environment
                            variable SF_INSTALLATION_KEY. Without a key, anyone with the link can install the version
      --installation-key    not accepted: every user of this machine could read it in the list of processes
      --minutes             how long to wait (60)
      --dry-run             shows what would be done and creates nothing
  -h, --help

A version is a beta, which production orgs do not accept, until you promote it: npx sf package version promote
`;

const options = {
    'without-open-cti': { type: 'boolean' },
    'dev-hub': { type: 'string', short: 'v' },
    create: { type: 'boolean' },
    'key-file': { type: 'string' },
    'installation-key': { type: 'string' },
    minutes: { type: 'string', default: '60' },
    'dry-run': { type: 'boolean' }
};

/** The installation key, or undefined if there is none. */
function installationKey({ 'key-file': file }) {
    if (file === undefined) return process.env.SF_INSTALLATION_KEY;
    const key = readFileSync(file, 'utf8').trim();
    if (!key) throw new Error(`${file} is empty: it should contain the installation key.`);
    return key;
}

async function run(values, words, say, { build = buildAll, root = ROOT } = {}) {
    const minutes = Number(values.minutes);
    if (words.length) throw new WrongUse(`Unknown argument: ${words[0]}`);
    if (values['target-org']) throw new WrongUse('A version is created in a Dev Hub: use --dev-hub, not --target-org.');
    if (!(Number.isInteger(minutes) && minutes > 0))
        throw new WrongUse('--minutes must be a whole number greater than 0.');
    if (values['installation-key'] !== undefined)
        throw new WrongUse(
            'Every user of this machine can read a key in a command: use --key-file, or the environment variable SF_INSTALLATION_KEY.'
        );
    const read = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
    const project = read('sfdx-project.json');
    const without = values['without-open-cti'];
    const { name, path: source, id: known } = packageIn(without ? projectWithoutOpenCti(project) : project);
    if (known && values.create) throw new WrongUse(`sfdx-project.json already has the package ${known}.`);
    if (!known && !values.create)
        throw new Error(
            'sfdx-project.json does not have the id of the package in a Dev Hub yet: create the package with --create.'
        );

    const hub = values['dev-hub'] ? ['--target-dev-hub', values['dev-hub']] : [];
    const create = ['package', 'create', '--name', name, '--package-type', 'Unlocked', '--path', source, ...hub];
    const number = packageVersion(read('package.json').version);
    const key = installationKey(values);
    const version = [
        ...['package', 'version', 'create', '--package', name, '--version-number', number],
        ...['--code-coverage', '--wait', String(minutes), ...hub]
    ];
    const lock = key ? [] : ['--installation-key-bypass'];
    // As one argument, because a key may begin with a dash.
    const secrets = key ? [`--installation-key=${key}`] : [];
    if (values['dry-run']) {
        if (values.create) say(`Would run: sf ${create.join(' ')}`);
        say(`Would run: sf ${[...version, ...lock].join(' ')}${key ? ', with the installation key' : ''}`);
        return 0;
    }
    await build({ root, say });
    if (values.create) {
        const { Id } = await sf(create, { cwd: root });
        writeFileSync(path.join(root, 'sfdx-project.json'), withPackage(project, name, Id));
        say(`Package ${Id} created and added to sfdx-project.json. Commit that change.`);
    }
    say(`Creating version ${number}: this takes a while …`);
    // Assembled once more, with the id of the package.
    const cwd = without ? assembleWithoutOpenCti(root) : root;
    // Some minutes longer than the CLI itself waits, so that it can report its timeout.
    const made = await sf([...version, ...lock], { cwd, minutes: minutes + 5, secrets });
    const id = made.SubscriberPackageVersionId;
    say(`Version ${id}: https://login.salesforce.com/packaging/installPackage.apexp?p0=${id}`);
    return 0;
}

/** @type {import('./org/command.mjs').Command} */
export const command = { help, options, run };

if (isMain(import.meta.url)) process.exitCode = await runCommand(command, process.argv.slice(2));
