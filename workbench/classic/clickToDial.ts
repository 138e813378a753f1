import { recordInfo } from './pageInfo';
import type { RecordInfo } from './pageInfo';

export type Click = RecordInfo & { readonly number: string };

/** The phone numbers of a page, which can be pressed as long as click to dial is on. It is off until the softphone turns it on. */
export class ClickToDial {
    private readonly numbers: () => Iterable<HTMLButtonElement>;
    private on = false;

    constructor(page: Document, dial: (click: Click) => void) {
        this.numbers = () => page.querySelectorAll<HTMLButtonElement>('button[data-number]');
        page.addEventListener('click', ({ target }) => {
            const pressed = target instanceof Element ? target.closest<HTMLElement>('button[data-number]') : null;
            if (pressed?.dataset.number) dial({ number: pressed.dataset.number, ...recordInfo(pressed) });
        });
        this.show();
    }

    enable(on: boolean): void {
        this.on = on;
        this.show();
    }

    /** Also for numbers that have appeared since. */
    show(): void {
        for (const number of this.numbers()) number.disabled = !this.on;
    }
}
