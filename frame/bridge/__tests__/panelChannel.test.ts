import { FRAME_EVENT, PANEL_EVENT } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { panelChannel } from '../panelChannel';

/** A panel in a container, and what it receives. */
function panelIn(container: HTMLElement) {
    const element = container.appendChild(document.createElement('c-softphone'));
    const heard: unknown[] = [];
    element.addEventListener(FRAME_EVENT, (event) => heard.push((event as CustomEvent<unknown>).detail));
    const say = (detail: unknown): void =>
        void element.dispatchEvent(new CustomEvent(PANEL_EVENT, { detail, bubbles: true, composed: true }));
    return { heard, say };
}

describe('the channel to the panel', () => {
    it('delivers anything that a panel sends, and posts to the panel that sent last', () => {
        const container = document.createElement('div');
        const channel = panelChannel(container);
        const taken: unknown[] = [];
        channel.listen((text) => taken.push(text));
        const first = panelIn(container);
        const second = panelIn(container);
        channel.post('to nobody');
        first.say('a');
        channel.post('to the first');
        second.say({ no: 'text' });
        channel.post('to the second');
        expect(taken).toEqual(['a', { no: 'text' }]);
        expect([first.heard, second.heard]).toEqual([['to the first'], ['to the second']]);
    });

    it('does not receive its own messages, and receives nothing after it is closed', () => {
        const container = document.createElement('div');
        const channel = panelChannel(container);
        const taken = jest.fn();
        const outside = jest.fn();
        channel.listen(taken);
        container.addEventListener(FRAME_EVENT, outside);
        const panel = panelIn(container);
        panel.say('a');
        channel.post('b');
        channel.close();
        panel.say('c');
        expect(outside).not.toHaveBeenCalled();
        expect(taken).toHaveBeenCalledTimes(1);
    });
});
