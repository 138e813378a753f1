/**
 * The parts of DER (ITU-T X.690) that a certificate needs. Each function returns the bytes of one value.
 */
function value(tag, ...parts) {
    const content = Buffer.concat(parts);
    const { length } = content;
    const head = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
    return Buffer.concat([Buffer.from([tag, ...head]), content]);
}

export const sequence = (...parts) => value(0x30, ...parts);
export const set = (...parts) => value(0x31, ...parts);
export const octets = (...parts) => value(0x04, ...parts);
export const bits = (bytes) => value(0x03, Buffer.from([0]), bytes);
export const utf8 = (text) => value(0x0c, Buffer.from(text, 'utf8'));

/** A positive whole number, in big-endian bytes. */
export const integer = (bytes) => value(0x02, bytes[0] >= 0x80 ? Buffer.from([0]) : Buffer.alloc(0), bytes);

/** Context-specific tags: "[n] { … }", and "[n]" instead of another type. */
export const tagged = (n, ...parts) => value(0xa0 | n, ...parts);
export const implicit = (n, bytes) => value(0x80 | n, bytes);

/** An object identifier such as "2.5.29.17". */
export function oid(dotted) {
    const [first, second, ...rest] = dotted.split('.').map(Number);
    const base128 = (n) => {
        const groups = [n & 0x7f];
        for (let left = n >> 7; left > 0; left >>= 7) groups.unshift((left & 0x7f) | 0x80);
        return groups;
    };
    return value(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

/** In seconds, for years before 2050. */
export const utcTime = (time) => value(0x17, Buffer.from(`${time.toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`));
