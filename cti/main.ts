/** The program: reads the configuration, serves until it is told to stop. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { thrownInWords } from '../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { browserClock } from '../frame/clock';
import { isAlive } from './alive';
import { prepare } from './configuration/prepare';
import type { Prepared } from './configuration/prepare';
import { readSettings } from './configuration/readSettings';
import type { Settings } from './configuration/settings';
import type { Log } from './log';
import { createLogger } from './logger';
import { startConfigured } from './start';
import { AsteriskSwitch } from './switch/asterisk/asteriskSwitch';
import type { Switch } from './switch/switch';

/** Replaced by scripts/build-cti.mjs. */
declare const CTI_VERSION: string;

const USAGE = `node cti.mjs [--config FILE] [--check | --alive]

  --config FILE  the configuration, JSON (default: $CTI_CONFIG, or environment variables only)
  --check        checks the configuration and all files that it names, and ends
  --alive        ends with 0 if the server with this configuration responds, for health checks of containers
  --version      shows the version
  --help         shows this text`;

const OPTIONS = {
    config: { type: 'string' },
    check: { type: 'boolean', default: false },
    alive: { type: 'boolean', default: false },
    version: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false }
} as const;

/** A service manager ends a program that has not stopped after some seconds. This is earlier, and says so. */
const STOPPING_MS = 5_000;

interface Configured {
    readonly settings: Settings;
    readonly prepared: Prepared;
    readonly exchange: Switch;
}

/** @throws {Error} with all faults, one per line */
function configure(file: string | undefined): Configured {
    const { env } = process;
    const given: unknown = file === undefined ? {} : JSON.parse(readFileSync(file, 'utf8'));
    const { settings, faults } = readSettings(given, env);
    if (faults.length > 0) throw new Error(faults.join('\n'));
    const { prepared, faults: inFiles } = prepare(settings, env);
    if (inFiles.length > 0) throw new Error(inFiles.join('\n'));
    const exchange = new AsteriskSwitch(
        {
            ...settings['exchange.options'],
            host: settings['exchange.host'],
            port: settings['exchange.port'],
            user: settings['exchange.user'],
            secret: prepared.exchangeSecret
        },
        browserClock
    );
    return { settings, prepared, exchange };
}

/** The places in the source where an error occurred. Its message may have a number in it. */
const placesIn = (error: unknown): string =>
    error instanceof Error
        ? `${error.name} ${(error.stack ?? '')
              .split('\n')
              .filter((line) => /^\s+at /.test(line))
              .join('')}`
        : 'unknown';

function crash(log: Log, error: unknown): void {
    log.error({ places: placesIn(error) }, 'the server has failed');
    process.exit(1);
}

async function serve({ settings, prepared, exchange }: Configured): Promise<void> {
    const log = createLogger(settings['log.level'], CTI_VERSION);
    process.on('uncaughtException', (error) => crash(log, error));
    process.on('unhandledRejection', (error) => crash(log, error));
    const running = await startConfigured(settings, prepared, {
        exchange,
        log,
        product: CTI_VERSION
    });
    const { port, metricsPort } = running;
    log.info({ port, metricsPort, tls: prepared.certificate !== null }, 'the server is ready');
    const shutDown = (signal: string): void => {
        log.info({ signal }, 'the server stops');
        setTimeout(() => process.exit(1), STOPPING_MS).unref();
        void running.stop().then(() => process.exit(0));
    };
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, shutDown);
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
    const { config = process.env['CTI_CONFIG'], ...wanted } = parseArgs({ options: OPTIONS }).values;
    if (wanted.help || wanted.version) return say(wanted.help ? USAGE : CTI_VERSION);
    const configured = configure(config);
    if (wanted.check) return say('The configuration is valid.');
    if (wanted.alive) {
        if (!(await isAlive(configured))) throw new Error('The server does not respond.');
        return say('The server responds.');
    }
    return serve(configured);
}

main().catch((error: unknown) => {
    process.stderr.write(`${thrownInWords(error)}\n`);
    process.exit(1);
});
