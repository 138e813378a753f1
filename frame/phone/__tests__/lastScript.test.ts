import { preloadLastScript, rememberScript } from '../lastScript';

const SCRIPT = '/resource/1/SoftphoneFrame/sip.js';

describe('the script of the phone system that ran last', () => {
    const storage = (): Storage => window.localStorage;
    const preloaded = (): (string | null)[] =>
        [...document.head.querySelectorAll<HTMLLinkElement>('link[rel=preload]')]
            .filter((link) => link.as === 'script')
            .map((link) => link.getAttribute('href'));
    beforeEach(() => {
        window.localStorage.clear();
        document.head.replaceChildren();
    });

    it('is preloaded before the settings name it', () => {
        rememberScript(storage, SCRIPT);
        preloadLastScript(document, storage);
        expect(preloaded()).toEqual([SCRIPT]);
    });

    it('is not preloaded after another phone system has run', () => {
        const other = SCRIPT.replace('sip', 'demo');
        rememberScript(storage, SCRIPT);
        rememberScript(storage, other);
        preloadLastScript(document, storage);
        expect(preloaded()).toEqual([other]);
    });

    it.each(['https://elsewhere.example/script.js', '//elsewhere.example/script.js', 'script.js'])(
        'is not asked for elsewhere: %s',
        (url) => {
            rememberScript(storage, url);
            preloadLastScript(document, storage);
            expect(preloaded()).toEqual([]);
        }
    );

    it('waits for the settings the first time, and if the browser stores nothing', () => {
        const keepsNothing = (): never => {
            throw new Error('denied');
        };
        rememberScript(keepsNothing, SCRIPT);
        preloadLastScript(document, keepsNothing);
        preloadLastScript(document, storage);
        expect(preloaded()).toEqual([]);
    });
});
