/** Longer than any click; what nobody lets go of does not stop the phone. Milliseconds. */
const LONGEST_MS = 2_000;
/** After the pointer or the key is up the click still has to come. */
const CLICK_WITHIN_MS = 100;

const BEGINS = ['pointerdown', 'keydown'];
const ENDS = ['pointerup', 'pointercancel', 'keyup'];

/**
 * Keeps the screen still while something on it is pressed. A click is what goes down and comes up on the same element: were
 * the element taken away or moved in between, by an answer, a timer, or because the window got the focus, the agent's click
 * would do nothing, or something else.
 */
class Press {
    private readonly later = new Set<() => void>();
    private timer: ReturnType<typeof setTimeout> | undefined;

    /** Heeds what is pressed in this element, until the function that it returns is called. */
    watch(place: EventTarget): () => void {
        const begin = (event: Event): void => this.begin(event);
        const mayEnd = (): void => this.endSoon();
        // views that hear the click have done so by then: it bubbles
        const end = (): void => this.end();
        const heeded = [
            ...BEGINS.map((type) => [type, begin] as const),
            ...ENDS.map((type) => [type, mayEnd] as const),
            ['click', end] as const
        ];
        for (const [type, heed] of heeded) place.addEventListener(type, heed);
        return () => {
            for (const [type, heed] of heeded) place.removeEventListener(type, heed);
            this.end();
        };
    }

    /** Changes what is shown: now, or when what is pressed has been let go; once, however often it is asked meanwhile. */
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

    /** Enter clicks at once; a space clicks when it comes up. */
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
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- how long somebody presses is a matter of time
        this.timer = setTimeout(() => this.end(), ms);
    }
}

/** One for the panel: whatever of it is pressed, all of it keeps still. */
export const press = new Press();
