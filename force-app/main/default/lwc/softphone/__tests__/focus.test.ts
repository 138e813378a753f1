import { Page, leave, quietWorld } from './support/page';

describe('c-softphone, U: the focus', () => {
    let page: Page;
    beforeEach(() => {
        quietWorld();
        page = new Page();
    });
    afterEach(leave);

    const hasFocus = (yes: boolean): unknown => jest.spyOn(document, 'hasFocus').mockReturnValue(yes);
    const focused = (): string => {
        let active: Element | null = document.activeElement;
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        return (active as HTMLElement | null)?.dataset.do ?? active?.tagName ?? '';
    };

    it('Answer takes the focus when nothing has it', async () => {
        hasFocus(true);
        await page.comesUp();
        await page.rings();
        expect(focused()).toBe('answer');
    });

    it('a key pressed in another window or in Salesforce never answers', async () => {
        hasFocus(false);
        await page.comesUp();
        await page.rings();
        expect(focused()).toBe('BODY');
    });

    it('but Answer takes it when the agent comes to the panel', async () => {
        const spy = hasFocus(false) as jest.SpyInstance;
        await page.comesUp();
        await page.rings();
        spy.mockReturnValue(true);
        window.dispatchEvent(new CustomEvent('focus'));
        expect(focused()).toBe('answer');
    });

    it('an agent who is typing in another field keeps the focus', async () => {
        hasFocus(true);
        await page.comesUp();
        const other = document.body.appendChild(document.createElement('input'));
        other.focus();
        await page.rings();
        expect(document.activeElement).toBe(other);
    });

    it('when the call is over it goes to the notes, also from a control that is dimmed now', async () => {
        hasFocus(true);
        await page.comesUp();
        await page.rings();
        await page.answered();
        const focus = jest.spyOn(page.view.find('lightning-textarea')!, 'focus');
        page.view.button('Hang up').focus();
        await page.ends();
        expect(focus).toHaveBeenCalled();
    });

    it('after answering it stays with the controls, where a key that is still held down does nothing', async () => {
        hasFocus(true);
        await page.comesUp();
        await page.rings();
        await page.answered();
        expect(focused()).toBe('DIV');
    });
});
