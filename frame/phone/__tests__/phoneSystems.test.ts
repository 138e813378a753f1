import { Failure } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { explanation, DEFAULT_SETTINGS } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { failure } from '../../__tests__/fakes/failure';
import { SimulatedClock } from '../../__tests__/fakes/simulatedClock';
import { LOAD_WITHIN_MS, scriptLoader } from '../../loadScript';
import type { AnyFactory, PhoneSystemFactory, PhoneSystemRegistry } from '../phoneSystem';
import { choosePhoneSystem } from '../phoneSystems';
import { readSettings } from '../../settings/readSettings';

const demo = (() => null) as unknown as PhoneSystemFactory;
const sip = (() => null) as unknown as PhoneSystemFactory;
const DEMO_SCRIPT = '/resource/1/SoftphoneFrame/demo.js';
const SIP_SCRIPT = '/resource/1/SoftphoneFrame/sip.js';
const GUARD_SCRIPT = '/resource/1/SoftphoneFrame/guard.js';
const OWN = { sipServer: 'wss://pbx', sipDomain: 'pbx' };
const SIP = { ...DEFAULT_SETTINGS, phoneSystem: 'sip', phone: OWN };

function sourcesWith(loadScript: (registry: PhoneSystemRegistry, url: string) => Promise<void>) {
    const registry: PhoneSystemRegistry = {};
    const loaded: string[] = [];
    const remembered: string[] = [];
    return {
        loaded,
        remembered,
        sources: {
            resources: '/resource/1/SoftphoneFrame',
            registry,
            remember: (url: string) => remembered.push(url),
            loadScript: (url: string) => {
                loaded.push(url);
                return loadScript(registry, url);
            }
        }
    };
}

describe('the phone system that the settings name (F)', () => {
    it.each([
        { name: 'the demo line if it names none', settings: DEFAULT_SETTINGS, script: DEMO_SCRIPT, factory: demo },
        { name: 'SIP', settings: SIP, script: SIP_SCRIPT, factory: sip }
    ])('is $name, from its own script, loaded once', async ({ settings, script, factory }) => {
        const { sources, loaded, remembered } = sourcesWith((registry, url) => {
            registry.crmConnectPhoneSystems = { [url === SIP_SCRIPT ? 'sip' : 'demo']: factory };
            return Promise.resolve();
        });
        await expect(choosePhoneSystem(settings, sources)).resolves.toEqual({ ok: true, factory });
        await choosePhoneSystem(settings, sources);
        expect(loaded).toEqual([script]);
        expect(remembered).toEqual(loaded);
    });

    it('is refused with the name of the missing setting (S2)', async () => {
        const { sources, loaded } = sourcesWith(() => Promise.resolve());
        await expect(choosePhoneSystem({ ...SIP, phone: { ...OWN, sipDomain: '' } }, sources)).resolves.toEqual({
            ok: false,
            why: { state: 'denied', reason: 'notConfigured', ...explanation('settingsMissing', 'sipDomain') }
        });
        expect(loaded).toEqual([]);
    });

    it('is down, with a reason, if its script cannot be loaded or registers nothing', async () => {
        const failing = sourcesWith((_, url) =>
            Promise.reject(new Failure('hostError', explanation('scriptMissing', url)))
        );
        await expect(choosePhoneSystem(SIP, failing.sources)).resolves.toMatchObject({
            why: { state: 'down', reason: 'linkDown', ...explanation('scriptMissing', SIP_SCRIPT) }
        });
        const empty = sourcesWith(() => Promise.resolve());
        await expect(choosePhoneSystem(SIP, empty.sources)).resolves.toMatchObject({
            why: { state: 'down', reason: 'notConfigured', ...explanation('scriptWrong', SIP_SCRIPT) }
        });
    });
});

describe('a phone system from a static resource', () => {
    const SCRIPT = { ...DEFAULT_SETTINGS, phoneSystem: 'script', phone: { phoneSystemScript: 'AcmePhone' } };
    const URL = '/resource/AcmePhone';
    const checked = (() => null) as unknown as AnyFactory;
    /** Sources in which guard.js can be loaded. `own`: what the admin's script does. */
    const guardedSources = (own: (registry: PhoneSystemRegistry, url: string) => void) =>
        sourcesWith(async (registry, url) => {
            if (url !== GUARD_SCRIPT) own(registry, url);
            else registry.crmConnectGuard = () => checked;
            await Promise.resolve();
        });

    it('is loaded by its name, from the org’s own resources', async () => {
        const { sources, loaded, remembered } = guardedSources((registry) => {
            registry.crmConnectPhoneSystems = { script: sip };
        });
        await expect(choosePhoneSystem(SCRIPT, sources)).resolves.toMatchObject({ ok: true });
        expect(loaded).toEqual([GUARD_SCRIPT, URL]);
        expect(remembered).toEqual([URL]);
    });

    it('is never used without the script that checks it', async () => {
        const { sources } = guardedSources((registry) => {
            registry.crmConnectPhoneSystems = { script: sip };
        });
        const choice = await choosePhoneSystem(SCRIPT, sources);
        expect(choice.ok && choice.factory).toBe(checked);
        const unguarded = sourcesWith((registry, url) => {
            if (url === GUARD_SCRIPT)
                return Promise.reject(new Failure('hostError', explanation('scriptMissing', url)));
            registry.crmConnectPhoneSystems = { script: sip };
            return Promise.resolve();
        });
        await expect(choosePhoneSystem(SCRIPT, unguarded.sources)).resolves.toMatchObject({
            ok: false,
            why: { state: 'down', reason: 'linkDown', ...explanation('scriptMissing', GUARD_SCRIPT) }
        });
        expect(unguarded.loaded).toEqual([GUARD_SCRIPT]);
    });

    it.each(['https://evil.example/x.js', '//evil.example/x', '../x', 'a/b', 'a.js', 'a?b', '_a'])(
        'takes no address for a name: %s',
        (phoneSystemScript) => {
            const { settings, problems } = readSettings({ phoneSystemScript });
            expect(settings.phone.phoneSystemScript).toBe('');
            expect(problems).toMatchObject([{ setting: 'phoneSystemScript' }]);
        }
    );

    it('is for the admin to fix if it is missing, fails, or registers nothing', async () => {
        const failing = guardedSources((_, url) => {
            throw new Failure('hostError', { ...explanation('scriptFailed', url), detail: 'no x' });
        });
        await expect(choosePhoneSystem(SCRIPT, failing.sources)).resolves.toMatchObject({
            why: { state: 'down', reason: 'notConfigured', ...explanation('scriptFailed', URL), detail: 'no x' }
        });
        for (const registered of [undefined, 7]) {
            const empty = guardedSources((registry) => {
                registry.crmConnectPhoneSystems = { script: registered } as never;
            });
            await expect(choosePhoneSystem(SCRIPT, empty.sources)).resolves.toMatchObject({
                why: { state: 'down', reason: 'notConfigured', ...explanation('scriptWrong', URL) }
            });
        }
        const nameless = sourcesWith(() => Promise.resolve());
        await expect(choosePhoneSystem({ ...SCRIPT, phone: {} }, nameless.sources)).resolves.toMatchObject({
            why: { state: 'denied', reason: 'notConfigured', ...explanation('settingsMissing', 'phoneSystemScript') }
        });
    });
});

describe('loading a script', () => {
    const scripts = () => [...document.head.querySelectorAll('script')];
    afterEach(() => document.head.replaceChildren());

    it('resolves when it has run', async () => {
        const clock = new SimulatedClock();
        const loading = scriptLoader(document, clock)('/sip.js');
        scripts()[0]?.dispatchEvent(new Event('load'));
        await loading;
        expect(clock.waiting).toBe(0);
    });

    it('rejects with the error if it throws, and ignores errors of other scripts', async () => {
        const clock = new SimulatedClock();
        const failing = failure(scriptLoader(document, clock)('/acme.js'));
        const [script] = scripts();
        const thrown = (filename: string, message: string) =>
            window.dispatchEvent(new ErrorEvent('error', { filename, message }));
        thrown(script.src, 'Uncaught TypeError: no x');
        thrown('https://acme.example/other.js', 'something else');
        script.dispatchEvent(new Event('load'));
        expect(await failing).toMatchObject({
            explanation: { ...explanation('scriptFailed', '/acme.js'), detail: 'Uncaught TypeError: no x' }
        });
        const other = scriptLoader(document, clock)('/sip.js');
        thrown('https://acme.example/other.js', 'something else');
        scripts().at(-1)?.dispatchEvent(new Event('load'));
        await other;
    });

    it('rejects with the address if it cannot be loaded, or not in time', async () => {
        const clock = new SimulatedClock();
        const load = scriptLoader(document, clock);
        const failing = failure(load('/sip.js'));
        scripts()[0]?.dispatchEvent(new Event('error'));
        expect(await failing).toMatchObject({ explanation: explanation('scriptMissing', '/sip.js') });
        const slow = failure(load('/slow.js'));
        await clock.pass(LOAD_WITHIN_MS);
        expect(await slow).toMatchObject({ explanation: explanation('scriptMissing', '/slow.js') });
        expect(scripts()).toEqual([]);
    });
});
