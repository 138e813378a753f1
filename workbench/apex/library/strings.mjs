/** String, Id, and the pattern classes. */
import { Native } from '../values/instance.mjs';
import { checkedId } from '../values/ids.mjs';
import { nullPointer, throwNew } from '../values/exceptions.mjs';
import { listOfTexts, valueOf } from '../values/text.mjs';
import { NotImplemented } from '../errors.mjs';
import { library, libraryType } from './registry.mjs';

const outOfBounds = (i) => throwNew('StringException', `Starting position out of bounds: ${i}`);

function substring(text, from, to = text.length) {
    if (from < 0 || from > text.length) outOfBounds(from);
    if (to < from || to > text.length) throwNew('StringException', `Ending position out of bounds: ${to}`);
    return text.slice(from, to);
}

/** Java's regular expressions that mean the same here; others are refused. */
function regex(pattern, flags = '') {
    if (/\\[QEGpPhHRX](?!\{(L|M|N)\})|\(\?[imsx]|[*+?}]\+|&&/.test(pattern))
        throw new NotImplemented(`The pattern ${pattern}`);
    try {
        return new RegExp(pattern, `u${flags}`);
    } catch {
        // Java allows escapes that are not needed.
        return new RegExp(pattern, flags);
    }
}

/** Java's replacement text in JavaScript's notation: $1 is a group, and a backslash makes any character itself. */
const replacement = (text) =>
    text.replace(/\$(\d)|\\(.)|\$/g, (_, group, escaped) => {
        if (group) return group === '0' ? '$&' : `$${group}`;
        return escaped === undefined || escaped === '$' ? '$$' : escaped;
    });

/** As Java splits: without empty texts at the end; a limit keeps the rest together. */
function split(text, pattern, limit = 0) {
    const parts = [];
    const finder = regex(pattern, 'g');
    let from = 0;
    for (const found of text.matchAll(finder)) {
        if (limit > 0 && parts.length === limit - 1) break;
        if (found[0] === '' && (found.index === 0 || found.index === text.length)) continue;
        if (found.index === 0 && found[0] !== '' && text === '') continue;
        parts.push(text.slice(from, found.index));
        from = found.index + found[0].length;
    }
    parts.push(text.slice(from));
    if (limit === 0) while (parts.length > 1 && parts.at(-1) === '') parts.pop();
    return listOfTexts(parts);
}

const between = (text, open, close) => {
    const start = text.indexOf(open);
    const end = start < 0 ? -1 : text.indexOf(close, start + open.length);
    return end < 0 ? null : text.slice(start + open.length, end);
};
const same = (a, b) => b !== null && a.toLowerCase() === b.toLowerCase();
const padded = (text, length, fill) => (fill.repeat(length) + text).slice(-Math.max(length, text.length));
/** As Java trims: everything up to the space character. */
const trimmed = (text) => {
    const shown = [...text].map((one) => one > ' ');
    const first = shown.indexOf(true);
    return first < 0 ? '' : [...text].slice(first, shown.lastIndexOf(true) + 1).join('');
};
const hash = (text) => [...text].reduce((sum, one) => (Math.imul(31, sum) + one.charCodeAt(0)) | 0, 0);

function abbreviate(text, width) {
    if (width < 4) throwNew('StringException', 'Minimum abbreviation width is 4');
    return text.length <= width ? text : `${text.slice(0, width - 3)}...`;
}

library('String', {
    methods: {
        'abbreviate(Integer): String': abbreviate,
        'capitalize(): String': (text) => text.charAt(0).toUpperCase() + text.slice(1),
        'center(Integer): String': (text, size) =>
            text.padStart(text.length + Math.floor((size - text.length) / 2)).padEnd(size),
        'charAt(Integer): Integer': (text, i) => (i < 0 || i >= text.length ? outOfBounds(i) : text.charCodeAt(i)),
        'compareTo(String): Integer': (a, b) => compareTexts(a, b ?? nullPointer()),
        'contains(String): Boolean': (text, part) => text.includes(part ?? nullPointer()),
        'containsAny(String): Boolean': (text, set) => set !== null && [...set].some((one) => text.includes(one)),
        'containsIgnoreCase(String): Boolean': (text, part) =>
            text.toLowerCase().includes((part ?? nullPointer()).toLowerCase()),
        'containsOnly(String): Boolean': (text, set) => [...text].every((one) => set.includes(one)),
        'containsWhitespace(): Boolean': (text) => /\s/.test(text),
        'countMatches(String): Integer': (text, part) => (part ? text.split(part).length - 1 : 0),
        'deleteWhitespace(): String': (text) => text.replace(/\s/g, ''),
        'difference(String): String': (text, other) => other.slice([...other].findIndex((one, i) => one !== text[i])),
        'endsWith(String): Boolean': (text, part) => text.endsWith(part ?? nullPointer()),
        'endsWithIgnoreCase(String): Boolean': (text, part) =>
            text.toLowerCase().endsWith((part ?? nullPointer()).toLowerCase()),
        'equals(Object): Boolean': (a, b) => a === b,
        'equalsIgnoreCase(String): Boolean': same,
        'hashCode(): Integer': hash,
        'indexOf(String): Integer': (text, part) => text.indexOf(part ?? nullPointer()),
        'indexOf(String, Integer): Integer': (text, part, from) => text.indexOf(part, from),
        'indexOfIgnoreCase(String): Integer': (text, part) => text.toLowerCase().indexOf(part.toLowerCase()),
        'isAllLowerCase(): Boolean': (text) => /^\p{Ll}+$/u.test(text),
        'isAllUpperCase(): Boolean': (text) => /^\p{Lu}+$/u.test(text),
        'isAlpha(): Boolean': (text) => /^\p{L}+$/u.test(text),
        'isAlphanumeric(): Boolean': (text) => /^[\p{L}\p{Nd}]+$/u.test(text),
        'isNumeric(): Boolean': (text) => /^\p{Nd}+$/u.test(text),
        'isWhitespace(): Boolean': (text) => /^\s*$/.test(text),
        'lastIndexOf(String): Integer': (text, part) => text.lastIndexOf(part),
        'left(Integer): String': (text, length) => (length < 0 ? '' : text.slice(0, length)),
        'leftPad(Integer): String': (text, length) => padded(text, length, ' '),
        'leftPad(Integer, String): String': (text, length, fill) => text.padStart(length, fill),
        'length(): Integer': (text) => text.length,
        'mid(Integer, Integer): String': (text, from, length) =>
            text.slice(Math.max(0, from), Math.max(0, from) + length),
        'normalizeSpace(): String': (text) => text.trim().replace(/\s+/g, ' '),
        'remove(String): String': (text, part) => (part ? text.replaceAll(part, '') : text),
        'removeEnd(String): String': (text, part) => (part && text.endsWith(part) ? text.slice(0, -part.length) : text),
        'removeEndIgnoreCase(String): String': (text, part) =>
            part && same(text.slice(-part.length), part) ? text.slice(0, -part.length) : text,
        'removeStart(String): String': (text, part) => (part && text.startsWith(part) ? text.slice(part.length) : text),
        'removeStartIgnoreCase(String): String': (text, part) =>
            part && same(text.slice(0, part.length), part) ? text.slice(part.length) : text,
        'repeat(Integer): String': (text, n) => text.repeat(Math.max(0, n)),
        'repeat(String, Integer): String': (text, separator, n) => new Array(Math.max(0, n)).fill(text).join(separator),
        'replace(String, String): String': (text, part, by) =>
            text.replaceAll(part ?? nullPointer(), () => by ?? nullPointer()),
        'replaceAll(String, String): String': (text, pattern, by) => text.replace(regex(pattern, 'g'), replacement(by)),
        'replaceFirst(String, String): String': (text, pattern, by) => text.replace(regex(pattern), replacement(by)),
        'reverse(): String': (text) => [...text].reverse().join(''),
        'right(Integer): String': (text, length) => (length <= 0 ? '' : text.slice(-length)),
        'rightPad(Integer): String': (text, length) => text.padEnd(length),
        'rightPad(Integer, String): String': (text, length, fill) => text.padEnd(length, fill),
        'split(String): List<String>': (text, pattern) => split(text, pattern),
        'split(String, Integer): List<String>': split,
        'startsWith(String): Boolean': (text, part) => text.startsWith(part ?? nullPointer()),
        'startsWithIgnoreCase(String): Boolean': (text, part) =>
            text.toLowerCase().startsWith((part ?? nullPointer()).toLowerCase()),
        'substring(Integer): String': (text, from) => substring(text, from),
        'substring(Integer, Integer): String': substring,
        'substringAfter(String): String': (text, part) =>
            text.includes(part) ? text.slice(text.indexOf(part) + part.length) : '',
        'substringAfterLast(String): String': (text, part) =>
            text.includes(part) ? text.slice(text.lastIndexOf(part) + part.length) : '',
        'substringBefore(String): String': (text, part) =>
            text.includes(part) ? text.slice(0, text.indexOf(part)) : text,
        'substringBeforeLast(String): String': (text, part) =>
            text.includes(part) ? text.slice(0, text.lastIndexOf(part)) : text,
        'substringBetween(String): String': (text, tag) => between(text, tag, tag),
        'substringBetween(String, String): String': between,
        'swapCase(): String': (text) =>
            [...text].map((one) => (one === one.toUpperCase() ? one.toLowerCase() : one.toUpperCase())).join(''),
        'toLowerCase(): String': (text) => text.toLowerCase(),
        'toUpperCase(): String': (text) => text.toUpperCase(),
        'toString(): String': (text) => text,
        'trim(): String': trimmed,
        'uncapitalize(): String': (text) => text.charAt(0).toLowerCase() + text.slice(1)
    },
    statics: {
        'escapeSingleQuotes(String): String': (text) => text.replace(/\\/g, '\\\\').replace(/'/g, "\\'"),
        'format(String, List<Object>): String': (text, values) =>
            text
                .replace(/\{(\d+)\}/g, (_, i) => (values.items[i] === undefined ? `{${i}}` : valueOf(values.items[i])))
                .replace(/''/g, "'"),
        'fromCharArray(List<Integer>): String': (codes) => String.fromCharCode(...codes.items),
        'isBlank(String): Boolean': (text) => text === null || /^\s*$/.test(text),
        'isEmpty(String): Boolean': (text) => text === null || text === '',
        'isNotBlank(String): Boolean': (text) => text !== null && /\S/.test(text),
        'isNotEmpty(String): Boolean': (text) => text !== null && text !== '',
        'join(Iterable<Object>, String): String': (parts, separator) =>
            [...parts.values()].map((one) => (one === null ? '' : valueOf(one))).join(separator),
        'valueOf(Object): String': (value) => (value === null ? nullPointer() : valueOf(value))
    }
});

export const compareTexts = (a, b) => (a === b ? 0 : a < b ? -1 : 1);

library('Id', {
    methods: {
        'getSObjectType(): SObjectType': (id) => tokenOf(id),
        'to15(): String': (id) => id.slice(0, 15),
        'equals(Object): Boolean': (a, b) => a === b
    },
    statics: { 'valueOf(String): Id': (text) => checkedId(text ?? nullPointer()) },
    parent: libraryType('String')
});

let tokenOf = null;
/** The schema says which object an id belongs to. */
export const idsBelongTo = (by) => {
    tokenOf = by;
};

const matcher = (pattern, text) =>
    new Native(libraryType('Matcher'), { pattern, text: text ?? nullPointer(), at: 0, found: null });
const group = ({ found }, i) => (found ? (found[i] ?? null) : throwNew('StringException', 'No match found'));
const matches = (self, anchors) => {
    self.found = regex(anchors(self.pattern.source)).exec(self.text);
    return self.found !== null;
};
const whole = (source) => `^(?:${source})$`;

library('Pattern', {
    methods: { 'matcher(String): Matcher': matcher, 'pattern(): String': ({ source }) => source },
    statics: {
        'compile(String): Pattern': (source) => {
            regex(source);
            return new Native(libraryType('Pattern'), { source });
        },
        'matches(String, String): Boolean': (source, text) => regex(whole(source)).test(text),
        'quote(String): String': (text) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    }
});
library('Matcher', {
    methods: {
        'matches(): Boolean': (self) => matches(self, whole),
        'lookingAt(): Boolean': (self) => matches(self, (source) => `^(?:${source})`),
        'find(): Boolean'(self) {
            const finder = regex(self.pattern.source, 'g');
            finder.lastIndex = self.at;
            self.found = finder.exec(self.text);
            self.at = self.found ? finder.lastIndex + (self.found[0] === '' ? 1 : 0) : self.text.length + 1;
            return self.found !== null;
        },
        'group(): String': (self) => group(self, 0),
        'group(Integer): String': group,
        'groupCount(): Integer': ({ pattern }) => new RegExp(`${pattern.source}|`).exec('').length - 1,
        'replaceAll(String): String': ({ pattern, text }, by) =>
            text.replace(regex(pattern.source, 'g'), replacement(by))
    }
});
