import { ignoreStraySecondPress } from './secondPress';

/** Longer than any click, in milliseconds. After that, a key that stays pressed no longer holds back changes. */
const LONGEST_MS = 2_000;
/** The click event follows after the pointer or the key is up. */
const CLICK_WITHIN_MS = 100;

const BEGINS = ['pointerdown', 'keydown'];
const ENDS = ['pointerup', 'pointercancel', 'keyup'];

/**
 * Delays changes to the screen while something on it is pressed. A click requires pointer down and up on the same element. If the
 * element were removed or moved in between, by an answer, a timer, or because the window got the focus, the agent's click would
 * do nothing, or something else.
 */
class Press {
    private readonly later = new Set<() => void>();
    private timer: ReturnType<typeof setTimeout> | undefined;

    /** Watches what is pressed in this element. Returns a function that stops it. */
    watch(place: EventTarget): () => void {
        const begin = (event: Event): void => this.begin(event);
        const mayEnd = (): void => this.endSoon();
        // the click bubbles, so the views have handled it by then
        const end = (): void => this.end();
        const heeded = [
            ...BEGINS.map((type) => [type, begin] as const),
            ...ENDS.map((type) => [type, mayEnd] as const),
            ['click', end] as const
        ];
        for (const [type, heed] of heeded) place.addEventListener(type, heed);
        const heedNoMore = ignoreStraySecondPress(place);
        return () => {
            heedNoMore();
            for (const [type, heed] of heeded) place.removeEventListener(type, heed);
            this.end();
        };
    }

    /** Runs a change now, or once after the press has ended, however often it was requested in the meantime. */
    change(show: () => void): void {
        if (this.timer === undefined) show();
        else this.later.add(show);
    }

    private end(): void {
        clearTimeout(this.timer);
        this.timer = undefined;
        const shows = [...this.later];
        this.later.clear();
        for (const show of shows) show();
    }

    /** Enter clicks on key down, Space on key up. */
    private begin(event: Event): void {
        const { key } = event as Partial<KeyboardEvent>;
        if (key !== undefined && key !== ' ') return;
        clearTimeout(this.timer);
        this.startTimer(LONGEST_MS);
    }

    private endSoon(): void {
        if (this.timer === undefined) return;
        clearTimeout(this.timer);
        this.startTimer(CLICK_WITHIN_MS);
    }

    private startTimer(ms: number): void {
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- the timeout of a press is a timer
        this.timer = setTimeout(() => this.end(), ms);
    }
}

/** Shared by the whole panel: a press anywhere delays all changes. */
export const press = new Press();
