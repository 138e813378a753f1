/** A message shown instead of the panel while there is none. Plain text only, because it may quote another system. */
export interface Notice {
    show(texts: string): void;
    hide(): void;
}

export function createNotice(container: HTMLElement): Notice {
    let paragraph: HTMLElement | null = null;
    return {
        show(texts) {
            paragraph ??= container.ownerDocument.createElement('p');
            paragraph.setAttribute('role', 'alert');
            paragraph.dir = 'auto';
            paragraph.style.cssText = 'margin:1rem;font:0.8125rem/1.5 sans-serif';
            paragraph.textContent = texts;
            container.append(paragraph);
        },
        hide() {
            paragraph?.remove();
        }
    };
}
