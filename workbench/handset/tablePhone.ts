import { callItem } from './callItem';
import type { Display, KeyPress } from './display';

/** One phone on the page. */
export class TablePhone {
    private readonly root: HTMLElement;
    private readonly send: (press: KeyPress) => Promise<string | null>;
    private display: Display | null = null;

    /** @param send resolves to the error, in words, or to null */
    constructor(root: HTMLElement, send: (press: KeyPress) => Promise<string | null>) {
        this.root = root;
        this.send = send;
        this.find<HTMLFormElement>('form').addEventListener('submit', (event) => {
            event.preventDefault();
            void this.press({ key: 'dial', number: this.number.value });
        });
        for (const button of root.querySelectorAll<HTMLButtonElement>('[data-digit]'))
            button.addEventListener('click', () => this.pressDigit(button.dataset.digit ?? ''));
        this.autoAnswer?.addEventListener('change', ({ target }) => {
            void this.press({ key: 'autoAnswer', on: (target as HTMLInputElement).checked });
        });
    }

    show(display: Display): void {
        const calls = JSON.stringify(display.calls);
        if (calls !== JSON.stringify(this.display?.calls)) this.showCalls(display);
        if (this.autoAnswer && display.autoAnswer !== this.display?.autoAnswer)
            this.autoAnswer.checked = display.autoAnswer === true;
        this.display = display;
    }

    private showCalls({ calls }: Display): void {
        const list = this.find('.calls');
        const focused = list.contains(document.activeElement) ? (document.activeElement as HTMLElement) : null;
        list.replaceChildren(
            ...calls.map((call) =>
                callItem(call, (key) => {
                    void this.press({ key, call: call.id, ...(key === 'transfer' && { number: this.number.value }) });
                })
            )
        );
        this.find('.idle').hidden = calls.length > 0;
        // whoever uses the keyboard stays at the calls
        if (focused) (list.querySelector<HTMLElement>('button') ?? this.number).focus();
    }

    /** During a call, digits are sent. Otherwise they are the number to dial. */
    private pressDigit(digit: string): void {
        if (this.display?.calls.some(({ state }) => state === 'talking'))
            void this.press({ key: 'digits', number: digit });
        else this.number.value += digit;
    }

    private async press(press: KeyPress): Promise<void> {
        const problem = await this.send(press);
        this.find('.problem').textContent = problem ?? '';
        if (problem !== null && this.autoAnswer) this.autoAnswer.checked = this.display?.autoAnswer === true;
    }

    private get number(): HTMLInputElement {
        return this.find<HTMLInputElement>('input[name="number"]');
    }

    private get autoAnswer(): HTMLInputElement | null {
        return this.root.querySelector<HTMLInputElement>('input[name="autoAnswer"]');
    }

    private find<T extends HTMLElement = HTMLElement>(selector: string): T {
        return this.root.querySelector<T>(selector) as T;
    }
}
