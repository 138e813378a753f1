import { placeCall } from '../shell/org/orgClient';

/** The buttons of the home page that let someone call. What went wrong is shown below them. */
export function ringOnPress(page: Document): void {
    const say = (words: string): void => {
        const status = page.querySelector('[role=status]');
        if (status) status.textContent = words;
    };
    page.addEventListener('click', ({ target }) => {
        if (!(target instanceof HTMLButtonElement) || target.dataset.ring === undefined) return;
        const { ring: from, name } = target.dataset;
        placeCall({ from, ...(name && { name }) }).then(
            () => say(''),
            (error: Error) => say(error.message)
        );
    });
}
