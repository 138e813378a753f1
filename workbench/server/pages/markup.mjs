/** Value of an attribute in the text of a tag; undefined without it. */
export const attributeOf = (tag, name) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

/** A text as it may stand in HTML. */
export const escapeHtml = (text) =>
    text.replace(/[&<>"]/g, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[one]);
