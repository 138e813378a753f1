/** HTML with all values escaped: a tagged template. A value may be HTML itself, a list, or nothing. */
import { escapeHtml } from '../pages/markup.mjs';

class Html {
    constructor(text) {
        this.text = text;
    }
    toString() {
        return this.text;
    }
}

const write = (value) => {
    if (value instanceof Html) return value.text;
    if (Array.isArray(value)) return value.map(write).join('');
    return value === undefined || value === null || value === false ? '' : escapeHtml(String(value));
};

/** @returns {Html} */
export const html = (texts, ...values) => new Html(String.raw({ raw: texts }, ...values.map(write)));
