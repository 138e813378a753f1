/** Reads the zip in a request: APPNOTE 4.3.7, 4.3.12, and 4.3.16; stored and deflated files, which Salesforce's tools write. */
import { inflateRawSync } from 'node:zlib';

/**
 * @param {Buffer} bytes of a zip, with the rest of the request around it
 * @returns {Map<string, Buffer>} content by name, without folders
 */
export function unzipped(bytes) {
    const zip = bytes.subarray(bytes.indexOf('PK\x03\x04'));
    const end = zip.lastIndexOf('PK\x05\x06');
    const files = new Map();
    let at = zip.readUInt32LE(end + 16);
    for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
        const [nameLength, extraLength, commentLength] = [28, 30, 32].map((from) => zip.readUInt16LE(at + from));
        const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
        if (!name.endsWith('/')) files.set(name, content(zip, at));
        at += 46 + nameLength + extraLength + commentLength;
    }
    return files;
}

/** @param {number} entry position of the file in the central directory */
function content(zip, entry) {
    const local = zip.readUInt32LE(entry + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(from, from + zip.readUInt32LE(entry + 20));
    return zip.readUInt16LE(entry + 10) === 8 ? inflateRawSync(data) : data;
}
