import { FakeStoredText } from '../../../__tests__/fakes/fakeStoredText';
import { watchShown } from '../../../shownPage';
import { flexFrame } from '../flexFrame';

const FLEX = 'https://flex.example.com';

function opened(storage = new FakeStoredText()) {
    document.body.innerHTML = '<div id="softphone"></div>';
    // jsdom has no layout: the panel has a height, as in the page of the softphone
    document.getElementById('softphone')!.getBoundingClientRect = () => ({ height: 600 }) as DOMRect;
    const heard: unknown[] = [];
    const frame = flexFrame(window, storage)(`${FLEX}/acme`, (data) => heard.push(data));
    const element = document.querySelector('iframe')!;
    const say = (data: unknown, origin: string, source: unknown = element.contentWindow): void => {
        window.dispatchEvent(new MessageEvent('message', { data, origin, source: source as Window }));
    };
    return { frame, element, heard, say, line: document.querySelector<HTMLElement>('[role=separator]') };
}

const key = (name: string): KeyboardEvent => new KeyboardEvent('keydown', { key: name });

describe('Flex in the page', () => {
    afterEach(() => {
        document.body.innerHTML = '';
        document.body.style.cssText = '';
    });

    it('loads the address, and may use the microphone', () => {
        const { element } = opened();
        expect([element.src, element.title]).toEqual([`${FLEX}/acme`, 'Twilio Flex']);
        expect(element.allow).toContain('microphone');
    });

    it('says that the page has something to show, and when it has not any more', () => {
        const shown: boolean[] = [];
        watchShown(window, (one) => shown.push(one));
        opened().frame.close();
        expect(shown).toEqual([true, false]);
    });

    it('hears its window and its exact origin only', () => {
        const { heard, say } = opened();
        say('a', 'https://flex.example.com.evil.tld');
        say('b', 'http://flex.example.com');
        say('c', FLEX, window);
        expect(heard).toEqual([]);
        say('d', FLEX);
        expect(heard).toEqual(['d']);
    });

    it('sends to its exact origin only', () => {
        const { frame, element } = opened();
        const posted = jest.spyOn(element.contentWindow!, 'postMessage').mockImplementation(() => undefined);
        frame.post('hello');
        expect(posted).toHaveBeenCalledWith('hello', FLEX);
    });

    it('is gone, and hears nothing, when it was closed', () => {
        const before = document.body.style.cssText;
        const { frame, heard, say, element } = opened();
        const source = element.contentWindow;
        frame.close();
        say('late', FLEX, source);
        expect([heard, document.querySelector('iframe'), document.body.style.cssText]).toEqual([[], null, before]);
    });

    it('gives the panel more height during a conversation; the agent moves the line with the keyboard, and that is kept', () => {
        const storage = new FakeStoredText();
        const { frame, line } = opened(storage);
        expect(line!.getAttribute('aria-valuenow')).toBe('25');
        frame.arrange(true);
        expect(line!.getAttribute('aria-valuenow')).toBe('50');
        line!.dispatchEvent(key('ArrowDown'));
        expect(line!.getAttribute('aria-valuenow')).toBe('55');
        frame.close();
        const again = opened(storage);
        expect(again.line!.getAttribute('aria-valuenow')).toBe('25');
        again.frame.arrange(true);
        expect(again.line!.getAttribute('aria-valuenow')).toBe('55');
    });

    it('ignores what is stored if it is no share', () => {
        const storage = new FakeStoredText();
        storage.save('{"idle":400,"busy":"50"}');
        expect(opened(storage).line!.getAttribute('aria-valuenow')).toBe('25');
    });

    it('fills a page that has nothing else to show, as in the utility bar without Open CTI', () => {
        document.body.innerHTML = '<div></div>';
        flexFrame(window, new FakeStoredText())(FLEX, () => undefined);
        expect(document.querySelector('[role=separator]')).toBeNull();
        expect(document.querySelector('iframe')!.style.height).toBe('100%');
    });
});
