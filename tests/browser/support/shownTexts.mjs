// The visible texts and accessible names in a frame, and the elements that do not fit. Runs in the page and looks into shadow roots.

/** Visits every visible element, including those in shadow roots. It is repeated in each function, because a page cannot use this module. */
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
 * Elements whose content is wider than they are, so that something is cut off or overflows. Texts for screen readers only are
 * excluded, because they are one pixel wide on purpose.
 * @param {import('playwright-core').Frame} frame
 * @returns {Promise<string[]>} one description each
 */
export const overflowsOf = (frame) =>
    frame.evaluate(`(() => {
        ${WALK}
        return shown
            .filter(({ clientWidth, scrollWidth }) => clientWidth > 2 && scrollWidth > clientWidth + 1)
            .map((element) => element.tagName + '.' + element.className + ' is ' + element.clientWidth + ' wide, and ' +
                element.scrollWidth + ' inside: ' + element.textContent.trim().slice(0, 80));
    })()`);
