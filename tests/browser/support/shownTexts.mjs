// What a person sees and a screen reader says in a frame, and what of it does not fit. Runs in the page, and looks into shadows.

/** Visits every element that is shown, shadows included. Stands in each function, because a page knows nothing of this module. */
const WALK = `
    const shown = [];
    const walk = (root) => {
        for (const element of root.querySelectorAll('*')) {
            if (!/^(SCRIPT|STYLE|TEMPLATE)$/.test(element.tagName) && element.checkVisibility()) shown.push(element);
            if (element.shadowRoot) walk(element.shadowRoot);
        }
    };
    walk(document.body);
`;

/**
 * Texts and accessible names, each once.
 * @param {import('playwright-core').Frame} frame
 * @returns {Promise<string[]>}
 */
export const textsOf = (frame) =>
    frame.evaluate(`(() => {
        ${WALK}
        const texts = shown.flatMap((element) => [
            ...[...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data),
            ...['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? '')
        ]);
        return [...new Set(texts.map((text) => text.replace(/\\s+/g, ' ').trim()).filter(Boolean))];
    })()`);

/**
 * Elements that are wider inside than outside: something is cut off, or sticks out. What is hidden but for screen readers is
 * meant to be (a pixel wide).
 * @param {import('playwright-core').Frame} frame
 * @returns {Promise<string[]>} each in words
 */
export const overflowsOf = (frame) =>
    frame.evaluate(`(() => {
        ${WALK}
        return shown
            .filter(({ clientWidth, scrollWidth }) => clientWidth > 2 && scrollWidth > clientWidth + 1)
            .map((element) => element.tagName + '.' + element.className + ' is ' + element.clientWidth + ' wide, and ' +
                element.scrollWidth + ' inside: ' + element.textContent.trim().slice(0, 80));
    })()`);
