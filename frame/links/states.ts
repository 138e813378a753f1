/** Shows the parts of a page that belong to a state, as their `data-when` says, and hides those of all others. */
export function showState(document: Document, state: string): void {
    document.querySelectorAll<HTMLElement>('[data-when]').forEach((part) => {
        part.hidden = !part.dataset.when?.split(' ').includes(state);
    });
}
