/**
 * The words of a text in UTF-8, 16 for each block of 64 bytes. The text is padded with a one bit, zeros, and its length in bits. SHA-256
 * reads the bytes of a word from the left (FIPS 180-4, section 5.1.1), MD5 from the right (RFC 1321, section 3).
 */
export function hashBlocks(text: string, fromRight: boolean): number[][] {
    const bytes = new TextEncoder().encode(text);
    const whole = new DataView(new ArrayBuffer(Math.ceil((bytes.length + 9) / 64) * 64));
    new Uint8Array(whole.buffer).set(bytes);
    whole.setUint8(bytes.length, 0x80);
    whole.setUint32(whole.byteLength - (fromRight ? 8 : 4), bytes.length * 8, fromRight);
    return Array.from({ length: whole.byteLength / 64 }, (_block, block) =>
        Array.from({ length: 16 }, (_word, word) => whole.getInt32(block * 64 + word * 4, fromRight))
    );
}
