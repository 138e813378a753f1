/** Texts in Apex and in queries. */
const ESCAPES = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The text of a literal with its quotes. */
export const unquoted = (text) =>
    text
        .slice(1, -1)
        .replace(/\\(?:u([0-9a-fA-F]{4})|(.))/g, (_, code, one) =>
            code ? String.fromCharCode(parseInt(code, 16)) : (ESCAPES[one] ?? one)
        );
