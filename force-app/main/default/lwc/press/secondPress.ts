const CONTROLS = 'button, a, input, select, textarea, [role="button"]';

/** The control that the pointer is on. */
const controlOf = (event: Event): EventTarget | null =>
    event.composedPath().find((part) => part instanceof Element && part.matches(CONTROLS)) ?? null;

/**
 * The second press of a double click belongs to the control that the first one was on. If that control has moved or is gone, the second
 * press lands on another one, which the agent didn't mean. It does nothing there and does not move the focus.
 * Returns a function that stops this. Listens on the document, because a component's own element has no capturing listeners.
 */
export function ignoreStraySecondPress(place: EventTarget): () => void {
    let first: EventTarget | null = null;
    const heed = (event: Event): void => {
        if (!event.composedPath().includes(place)) return;
        const { type, detail } = event as MouseEvent;
        const control = controlOf(event);
        if (detail <= 1) {
            if (type === 'mousedown') first = control;
        } else if (control !== null && control !== first) {
            event.preventDefault();
            event.stopPropagation();
        }
    };
    const types = ['mousedown', 'click'];
    for (const type of types) document.addEventListener(type, heed, true);
    return () => {
        for (const type of types) document.removeEventListener(type, heed, true);
    };
}
