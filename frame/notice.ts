/** A sentence in the panel's place, while there is no panel. Text only: it may quote what another system said. */
export interface Notice {
    show(words: string): void;
    hide(): void;
}

export function createNotice(container: HTMLElement): Notice {
    let paragraph: HTMLElement | null = null;
    return {
        show(words) {
            paragraph ??= container.ownerDocument.createElement('p');
            paragraph.setAttribute('role', 'alert');
            paragraph.style.cssText = 'margin:1rem;font:0.8125rem/1.5 sans-serif';
            paragraph.textContent = words;
            container.append(paragraph);
        },
        hide() {
            paragraph?.remove();
        }
    };
}
