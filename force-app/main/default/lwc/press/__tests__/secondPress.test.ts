import { press } from 'c/press';

describe('the second press of a double click', () => {
    let place: HTMLElement;
    let unwatch: () => void;
    const pressed: string[] = [];

    beforeEach(() => {
        pressed.length = 0;
        place = document.createElement('div');
        for (const name of ['hold', 'hangUp']) {
            const button = document.createElement('button');
            button.id = name;
            button.append(document.createElement('span'));
            button.addEventListener('click', () => pressed.push(name));
            place.append(button);
        }
        document.body.append(place);
        unwatch = press.watch(place);
    });
    afterEach(() => {
        unwatch();
        place.remove();
    });

    /** Whether the browser would move the focus. */
    function presses(selector: string, count: number): boolean {
        const target = place.querySelector(selector);
        const send = (type: string): boolean =>
            target?.dispatchEvent(
                new MouseEvent(type, { detail: count, bubbles: true, cancelable: true, composed: true })
            ) ?? false;
        const focuses = send('mousedown');
        send('click');
        return focuses;
    }

    it('does nothing on another control, and does not move the focus there', () => {
        expect(presses('#hold', 1)).toBe(true);
        expect(presses('#hangUp', 2)).toBe(false);
        expect(pressed).toEqual(['hold']);
        expect(presses('#hangUp', 1)).toBe(true);
        expect(pressed).toEqual(['hold', 'hangUp']);
    });

    it('counts on the same control, on whatever part of it', () => {
        presses('#hold span', 1);
        presses('#hold', 2);
        expect(pressed).toEqual(['hold', 'hold']);
    });

    it('a key presses a control without a count', () => {
        presses('#hold', 1);
        place.querySelector<HTMLButtonElement>('#hangUp')?.click();
        expect(pressed).toEqual(['hold', 'hangUp']);
    });

    it('is heeded no longer when the panel is gone', () => {
        unwatch();
        presses('#hold', 1);
        presses('#hangUp', 2);
        expect(pressed).toEqual(['hold', 'hangUp']);
    });
});
