/** npm run org:package: a version of the unlocked package, which any org can install by its link. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildAll } from './build.mjs';
import { WrongUse, runCommand } from './org/command.mjs';
import { PACKAGE, packageIn, packageVersion } from './org/packageProject.mjs';
import { sf } from './org/salesforceCli.mjs';
import { ROOT, isMain } from './project.mjs';

const help = `
Builds the package and creates a version of it in a Dev Hub: number from package.json, Apex tests run and covered.

  npm run org:package -- --dev-hub <alias> --create      once: the package itself; writes its id into sfdx-project.json
  npm run org:package -- --dev-hub <alias>               a version

  -v, --dev-hub             the Dev Hub; without it the default one of the Salesforce CLI
      --create              create the package in the Dev Hub first
      --installation-key    who installs has to know it; without it whoever has the link can. Also: SF_INSTALLATION_KEY
      --minutes             how long to wait (60)
      --dry-run             say what would be done, create nothing
  -h, --help

A version is a beta until npx sf package version promote: only then production orgs take it.
`;

const options = {
    'dev-hub': { type: 'string', short: 'v' },
    create: { type: 'boolean' },
    'installation-key': { type: 'string' },
    minutes: { type: 'string', default: '60' },
    'dry-run': { type: 'boolean' }
};

const read = (file) => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));

async function run(values, words, say, { build = buildAll } = {}) {
    const minutes = Number(values.minutes);
    if (words.length) throw new WrongUse(`What is ${words[0]}?`);
    if (values['target-org']) throw new WrongUse('A version is made in a Dev Hub: --dev-hub, not --target-org.');
    if (!(minutes > 0)) throw new WrongUse('--minutes is a number above 0.');
    const known = packageIn(read('sfdx-project.json'));
    if (known && values.create) throw new WrongUse(`sfdx-project.json has the package ${known} already.`);
    if (!known && !values.create)
        throw new Error('sfdx-project.json names no package of a Dev Hub yet: create it once with --create.');

    const hub = values['dev-hub'] ? ['--target-dev-hub', values['dev-hub']] : [];
    const create = [
        'package',
        'create',
        '--name',
        PACKAGE,
        '--package-type',
        'Unlocked',
        '--path',
        'force-app',
        ...hub
    ];
    const number = packageVersion(read('package.json').version);
    const key = values['installation-key'] ?? process.env.SF_INSTALLATION_KEY;
    const version = [
        ...['package', 'version', 'create', '--package', known ?? PACKAGE, '--version-number', number],
        ...['--code-coverage', '--wait', String(minutes), ...hub]
    ];
    const lock = key ? ['--installation-key', key] : ['--installation-key-bypass'];
    if (values['dry-run']) {
        if (values.create) say(`Would run: sf ${create.join(' ')}`);
        say(`Would run: sf ${[...version, key ? '--installation-key …' : lock[0]].join(' ')}`);
        return 0;
    }
    await build({ say });
    if (values.create) {
        const { Id } = await sf(create);
        say(`Package ${Id} created; sfdx-project.json has it: commit that.`);
    }
    say(`Creating version ${number}: this takes a while …`);
    // Some minutes more than the CLI itself waits, so that its own words about the wait arrive.
    const made = await sf([...version, ...lock], { minutes: minutes + 5 });
    const id = made.SubscriberPackageVersionId;
    if (!id) {
        say(`Not finished (${made.Status ?? 'no status'}): npx sf package version create report -i ${made.Id}`);
        return 1;
    }
    say(`Version ${id}: https://login.salesforce.com/packaging/installPackage.apexp?p0=${id}`);
    return 0;
}

/** @type {import('./org/command.mjs').Command} */
export const command = { help, options, run };

if (isMain(import.meta.url)) process.exitCode = await runCommand(command, process.argv.slice(2));
