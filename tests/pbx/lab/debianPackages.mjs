/**
 * Downloads and unpacks Debian packages into a folder, by apt with its own state: without root or a container. It does not read or
 * write the system's package state or sources.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const runFile = promisify(execFile);

const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg';
const SOURCES = '/etc/apt/sources.list.d';
/** Stable releases since 12 do not have Asterisk. All suites are in the same archive. */
const SUITE = 'sid';
const LEFT_OUT = ['./usr/share/doc/*', './usr/share/man/*', './usr/share/locale/*', './usr/share/perl*'];

/** The archive that this system's apt uses, whose path ends in /debian, or null. */
function configuredArchive() {
    const files = ['/etc/apt/sources.list'];
    if (existsSync(SOURCES)) files.push(...readdirSync(SOURCES).map((name) => path.join(SOURCES, name)));
    const urls = files
        .filter((file) => existsSync(file))
        .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
        .filter((line) => /^\s*(deb\s|uris:)/i.test(line))
        .flatMap((line) => line.match(/\bhttps?:\/\/[^\s\]]+/g) ?? []);
    return urls.map((url) => url.replace(/\/+$/, '')).find((url) => url.endsWith('/debian')) ?? null;
}

/** Settings of this machine's apt that ours also needs, such as proxies. */
async function acquireSettings() {
    const { stdout } = await runFile('apt-config', ['dump']);
    return stdout.split('\n').filter((line) => /^Acquire::https?::/i.test(line));
}

async function privateApt(folder, archive) {
    for (const name of ['etc', 'state/lists/partial', 'cache/archives/partial']) {
        mkdirSync(path.join(folder, name), { recursive: true });
    }
    // For apt, nothing is installed, so it resolves all dependencies, including the C library.
    writeFileSync(path.join(folder, 'status'), '');
    writeFileSync(path.join(folder, 'etc/sources.list'), `deb [signed-by=${KEYRING}] ${archive} ${SUITE} main\n`);
    const settings = [
        `Dir::Etc "${folder}/etc";`,
        `Dir::Etc::sourcelist "${folder}/etc/sources.list";`,
        'Dir::Etc::sourceparts "/nonexistent";',
        'Dir::Etc::parts "/nonexistent";',
        `Dir::State "${folder}/state";`,
        `Dir::State::status "${folder}/status";`,
        `Dir::Cache "${folder}/cache";`,
        `Dir::Log "${folder}";`,
        'APT::Install-Recommends "0";',
        'APT::Sandbox::User "";',
        'Debug::NoLocking "1";',
        'Acquire::Languages "none";',
        'Acquire::Retries "1";',
        'Acquire::http::Timeout "20";',
        // A release file of sid is valid for a week, and a mirror may be behind. Its signature is still checked.
        'Acquire::Check-Valid-Until "false";',
        ...(await acquireSettings())
    ];
    const file = path.join(folder, 'apt.conf');
    writeFileSync(file, `${settings.join('\n')}\n`);
    return (args) =>
        runFile('apt-get', args, {
            env: { ...process.env, APT_CONFIG: file, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' },
            timeout: 240_000,
            maxBuffer: 64 * 1024 * 1024
        });
}

/** Why it is not possible here, as a sentence, or null. */
export function whyNoPackages() {
    const missing = ['/usr/bin/apt-get', '/usr/bin/dpkg-deb', KEYRING].filter((file) => !existsSync(file));
    if (missing.length) return `this is no Debian (${missing.join(', ')} missing)`;
    return configuredArchive() ? null : 'the system names no Debian archive in its apt sources';
}

const firstError = (error) =>
    String(error.stderr ?? '')
        .split('\n')
        .find((line) => /^E: |^Err/.test(line)) ?? error.message.split('\n')[0];

/**
 * Downloads packages with their dependencies and unpacks them into `folder`, which must not exist yet. No package scripts run.
 * `folder/packages.sha256` lists what was unpacked.
 * @param {string} folder
 * @param {string[]} packages
 * @param {(line: string) => void} say
 * @throws {Error} with a message for the user
 */
export async function unpackPackages(folder, packages, say) {
    const hindrance = whyNoPackages();
    if (hindrance) throw new Error(hindrance);
    const apt = `${folder}.apt`;
    try {
        const aptGet = await privateApt(apt, configuredArchive());
        say(`  asking Debian (${SUITE}) what ${packages.join(', ')} need`);
        await aptGet(['-q', 'update']);
        say('  downloading');
        await aptGet(['-q', '-y', '--download-only', 'install', ...packages]);
        const archives = path.join(apt, 'cache/archives');
        const files = readdirSync(archives).filter((name) => name.endsWith('.deb'));
        say(`  unpacking ${files.length} packages`);
        mkdirSync(folder, { recursive: true });
        const sums = [];
        for (const name of files.sort()) {
            const file = path.join(archives, name);
            sums.push(`${createHash('sha256').update(readFileSync(file)).digest('hex')}  ${name}`);
            await unpack(file, folder);
        }
        writeFileSync(path.join(folder, 'packages.sha256'), `${sums.join('\n')}\n`);
    } catch (error) {
        throw new Error(`Debian's packages could not be downloaded: ${firstError(error)}`, { cause: error });
    } finally {
        rmSync(apt, { recursive: true, force: true });
    }
}

// --keep-directory-symlink: with /usr merged, /lib is a link that must survive
const unpack = (file, folder) =>
    runFile('sh', [
        '-c',
        'dpkg-deb --fsys-tarfile "$1" | tar -x -C "$2" --keep-directory-symlink --no-same-owner ' +
            LEFT_OUT.map((pattern) => `--exclude='${pattern}'`).join(' '),
        'sh',
        file,
        folder
    ]);
