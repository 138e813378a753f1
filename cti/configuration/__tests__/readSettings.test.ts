import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readSettings } from '../readSettings';
import { SECRETS, SETTINGS, variableOf } from '../settings';

const ORG = '00D000000000001AAA';
const LEAST = {
    addresses: ['wss://cti.example.com'],
    origins: ['https://acme--c.vf.force.com'],
    orgs: { [ORG]: ['org.crt'] },
    exchange: { host: 'pbx.example.com', user: 'crm-connect' }
};

const faultsOf = (file: unknown, env: Record<string, string> = {}): string[] => readSettings(file, env).faults;

describe('the settings of the server', () => {
    it('have defaults for what most servers have in common', () => {
        const { settings, faults } = readSettings(LEAST, {});
        expect(faults).toEqual([]);
        expect(settings).toMatchObject({
            'listen.port': 8443,
            'exchange.type': 'asterisk',
            'exchange.port': 5038,
            'endedCalls.folder': null,
            'metrics.port': null
        });
    });

    it('can all be environment variables, which have priority', () => {
        const { settings, faults } = readSettings(LEAST, {
            CTI_LISTEN_PORT: '9443',
            CTI_LISTEN_BEHIND_PROXY: 'true',
            CTI_ORIGINS: 'https://a.example.com, https://b.example.com',
            CTI_ORGS: `{"${ORG}": ["a.crt", "b.crt"]}`,
            CTI_EXCHANGE_HOST: 'other.example.com'
        });
        expect(faults).toEqual([]);
        expect(settings).toMatchObject({
            'listen.port': 9443,
            'listen.behindProxy': true,
            origins: ['https://a.example.com', 'https://b.example.com'],
            orgs: { [ORG]: ['a.crt', 'b.crt'] },
            'exchange.host': 'other.example.com'
        });
        expect(variableOf('limits.connectionsPerAddress')).toBe('CTI_LIMITS_CONNECTIONS_PER_ADDRESS');
    });

    it('are all named in the faults, each with what to change', () => {
        const faults = faultsOf(
            { ...LEAST, origins: ['https://acme--c.vf.force.com/'], exchange: { host: '' } },
            {
                CTI_LISTEN_PORT: 'https'
            }
        );
        expect(faults).toEqual([
            'CTI_LISTEN_PORT must be a whole number from 0 to 65535, not "https".',
            expect.stringMatching(/^origins must be a list of origins, .* without a path, not/),
            'exchange.host must be a text, not "".',
            'exchange.user is missing (or CTI_EXCHANGE_USER). It must be a text.'
        ]);
    });

    it.each([
        ['a misspelled setting', { listen: { prot: 1 } }, 'There is no setting "listen.prot".'],
        ['a password', { exchange: { ...LEAST.exchange, secret: 'x' } }, 'There is no setting "exchange.secret".'],
        ['a wildcard', { origins: ['https://*.force.com/'] }, expect.stringMatching(/^origins must/)],
        ['any origin', { origins: ['*'] }, expect.stringMatching(/^origins must/)],
        ['an address with a slash at the end', { addresses: ['wss://x/'] }, expect.stringMatching(/^addresses must/)],
        ['a short org id', { orgs: { '00D000000000001': ['x'] } }, expect.stringMatching(/^orgs must/)],
        ['a line break', { exchange: { ...LEAST.exchange, user: 'a\r\nb' } }, expect.stringMatching(/^exchange.user/)]
    ])('that are wrong are refused: %s', (_, given, fault) => {
        expect(faultsOf({ ...LEAST, ...given })).toEqual([fault]);
    });

    it('are all in the README, and so are the variables for secrets', () => {
        const readme = readFileSync(path.join(__dirname, '../../README.md'), 'utf8');
        for (const setting of Object.keys(SETTINGS)) expect(readme).toContain(`\`${setting}\``);
        for (const { variable } of Object.values(SECRETS)) expect(readme).toContain(`\`${variable}\``);
    });

    it('must be an object', () => {
        expect(faultsOf([])).toEqual(['The configuration file must be a JSON object.']);
    });
});
