import { press } from 'c/press';

describe('press', () => {
    let place: HTMLElement;
    let unwatch: () => void;
    let shown: number;
    const show = (): void => void (shown += 1);
    const happens = (type: string, init: object = {}): boolean =>
        place.dispatchEvent(Object.assign(new CustomEvent(type, { bubbles: true }), init));

    beforeEach(() => {
        jest.useFakeTimers();
        place = document.createElement('div');
        unwatch = press.watch(place);
        shown = 0;
    });
    afterEach(() => {
        unwatch();
        jest.useRealTimers();
    });

    it('shows changes immediately while nothing is pressed', () => {
        press.change(show);
        expect(shown).toBe(1);
    });

    it('shows what comes in between once, after the click', () => {
        happens('pointerdown');
        press.change(show);
        press.change(show);
        happens('pointerup');
        expect(shown).toBe(0);
        happens('click');
        expect(shown).toBe(1);
        press.change(show);
        expect(shown).toBe(2);
    });

    it.each(['pointerup', 'pointercancel'])('needs no click: %s is enough, a moment later', (end) => {
        happens('pointerdown');
        press.change(show);
        happens(end);
        jest.advanceTimersByTime(99);
        expect(shown).toBe(0);
        jest.advanceTimersByTime(1);
        expect(shown).toBe(1);
    });

    it('a space counts from its going down to its coming up, as a click does', () => {
        happens('keydown', { key: ' ' });
        press.change(show);
        expect(shown).toBe(0);
        happens('keyup', { key: ' ' });
        happens('click');
        expect(shown).toBe(1);
    });

    it('no other key holds anything up', () => {
        happens('keydown', { key: 'Enter' });
        press.change(show);
        expect(shown).toBe(1);
    });

    it('a pointer that is never released does not stop the phone', () => {
        happens('pointerdown');
        press.change(show);
        jest.advanceTimersByTime(2000);
        expect(shown).toBe(1);
    });

    it('shows delayed changes when the panel is removed, and ignores presses from then on', () => {
        happens('pointerdown');
        press.change(show);
        unwatch();
        expect(shown).toBe(1);
        happens('pointerdown');
        press.change(show);
        expect(shown).toBe(2);
    });
});
