import { decodePageCheck } from '../../../force-app/main/default/lwc/pageContract/pageContract';
import { SimulatedClock, settled } from '../../__tests__/fakes/simulatedClock';
import type { LightningOut } from '../../lightningOut';
import { keepsCookies, microphoneInFrame, microphoneState } from '../browserLeave';
import { readSettings } from '../../settings/readSettings';
import { checkPage, postPageCheck } from '../pageCheck';
import type { PageCheckParts } from '../pageCheck';
import { loadPageCheck, requestedCheck } from '../requestedCheck';
import type { CheckRegistry } from '../requestedCheck';

const ready: LightningOut = { use: (_app, then) => then(), createComponent: () => undefined };
const silent: LightningOut = { ...ready, use: () => undefined };

const NAMED = { '/reqGeneralInfo/reqInternalName': 'AcmePhone' };

/** A document. `keeps`: the browser lets it set cookies. */
function cookieJar(keeps: boolean) {
    let jar = '';
    return {
        get cookie() {
            return jar;
        },
        set cookie(text: string) {
            if (keeps) jar = text.includes('Max-Age=0') ? '' : (text.split(';')[0] ?? '');
        }
    } as Document;
}

const storing = (settings: Record<string, string> | null) => () => ({
    getItem: () => (settings ? JSON.stringify({ reading: readSettings(settings), microphone: true }) : null)
});

function partsOf(more: Partial<PageCheckParts> = {}): PageCheckParts & { clock: SimulatedClock } {
    return {
        page: cookieJar(true),
        clock: new SimulatedClock(),
        storage: storing(NAMED),
        path: '/apex/Softphone',
        permissions: { query: () => Promise.resolve({ state: 'granted' } as PermissionStatus) },
        lightning: ready,
        app: 'c:softphoneApp',
        ...more
    } as PageCheckParts & { clock: SimulatedClock };
}

/** WebSockets that behave as `outcome` says, and remember their addresses. */
function watchSockets(outcome: 'open' | 'error') {
    const opened: (string | URL)[] = [];
    const original = globalThis.WebSocket;
    class Socket extends EventTarget {
        constructor(url: string | URL, protocol: string) {
            super();
            opened.push(url);
            expect(protocol).toBe('sip');
            void Promise.resolve().then(() => this.dispatchEvent(new Event(outcome)));
        }
        close(): void {
            opened.push('closed');
        }
    }
    globalThis.WebSocket = Socket as unknown as typeof WebSocket;
    return {
        opened,
        restore: () => {
            globalThis.WebSocket = original;
        }
    };
}

const SIP = {
    ...NAMED,
    '/CRMConnect/phoneSystem': 'sip',
    '/CRMConnect/sipServer': 'wss://pbx.example/ws',
    '/CRMConnect/sipDomain': 'pbx.example'
};

describe('a page that is asked to check itself', () => {
    it('is asked through its address', () => {
        expect(requestedCheck({ search: '?mode=Lightning&crmConnectCheck=abc' })).toBe('abc');
        expect(requestedCheck({ search: '?mode=Lightning' })).toBeNull();
    });

    it('loads the check only then, and says if the script is not one', async () => {
        const registry: CheckRegistry = {};
        const loads = (url: string): Promise<void> => {
            if (url === '/check.js') registry.crmConnectCheck = postPageCheck;
            return Promise.resolve();
        };
        await expect(loadPageCheck(loads, '/other.js', registry)).rejects.toThrow('/other.js contains no check');
        await expect(loadPageCheck(loads, '/check.js', registry)).resolves.toBe(postPageCheck);
    });

    it('reports its findings to the given origin only, as text', async () => {
        const heard: { data: unknown; origin: unknown }[] = [];
        const around = { postMessage: (data: unknown, origin?: unknown) => void heard.push({ data, origin }) };
        await postPageCheck(around, 'https://acme.lightning.force.com', 'abc', partsOf());
        expect(heard).toMatchObject([{ origin: 'https://acme.lightning.force.com' }]);
        expect(decodePageCheck(heard[0]?.data, 'abc')).toEqual({
            callCenter: {
                name: 'AcmePhone',
                softphoneLayout: 'Default',
                changed: ['defaultCountry', 'internationalPrefix'],
                values: ['defaultCountry = US', 'internationalPrefix = '],
                problems: [],
                phoneSystem: 'demo',
                missing: [],
                server: '',
                usesMicrophone: false,
                usesTickets: false
            },
            connection: 'unneeded',
            microphone: 'granted',
            microphoneInPhone: true,
            lightningOut: true,
            cookies: true
        });
    });

    it('reports what the phone can’t use, as the admin wrote it', async () => {
        const settings = { ...NAMED, '/CRMConnect/screenPop': 'maybe', '/PhoneConfiguration/sipSever': 'wss://pbx' };
        const { callCenter } = await checkPage(partsOf({ storage: storing(settings) }));
        expect(callCenter?.problems).toEqual(['screenPop = maybe', 'sipSever = wss://pbx']);
    });

    it('reports no settings that the phone has not read in this browser', async () => {
        expect(await checkPage(partsOf({ storage: storing(null) }))).toMatchObject({
            callCenter: null,
            connection: 'untried',
            microphoneInPhone: null
        });
    });

    it.each([
        ['open', 'reached'],
        ['error', 'unreachable']
    ] as const)('tries the SIP server of the settings, and nothing else: %s', async (outcome, connection) => {
        const sockets = watchSockets(outcome);
        const parts = partsOf({ storage: storing(SIP) });
        const checking = checkPage(parts);
        await settled();
        await parts.clock.pass(100);
        expect(await checking).toMatchObject({
            connection,
            callCenter: { phoneSystem: 'sip', server: 'wss://pbx.example/ws', missing: [], usesMicrophone: true }
        });
        expect(sockets.opened).toEqual(['wss://pbx.example/ws', 'closed']);
        sockets.restore();
    });

    it.each([
        ['is not there', undefined],
        ['never gets ready (B9)', silent],
        [
            'throws',
            {
                ...ready,
                use: () => {
                    throw new Error('no app');
                }
            }
        ]
    ])('waits ten seconds for a Lightning Out that %s', async (_, lightning) => {
        const parts = partsOf({ lightning });
        const checking = checkPage(parts);
        await settled();
        await parts.clock.pass(10_000);
        expect((await checking).lightningOut).toBe(false);
    });
});

describe('what the browser lets the page do', () => {
    it('reports whether cookies are stored, and leaves none', () => {
        const jar = cookieJar(true);
        expect(keepsCookies(jar)).toBe(true);
        expect(jar.cookie).toBe('');
        expect(keepsCookies(cookieJar(false))).toBe(false);
        const sandboxed = {
            get cookie(): string {
                throw new Error('denied');
            }
        };
        expect(keepsCookies(sandboxed as Document)).toBe(false);
    });

    it('reports what the browser says about the microphone', async () => {
        expect(microphoneInFrame({})).toBeNull();
        expect(microphoneInFrame({ featurePolicy: { allowsFeature: (name: string) => name !== 'microphone' } })).toBe(
            false
        );
        expect(await microphoneState(undefined)).toBe('unknown');
        expect(await microphoneState({ query: () => Promise.reject(new Error('no such name')) })).toBe('unknown');
    });
});
