import { sha256 } from '../sha256';
import { hashOf } from './fakes/node';

describe('SHA-256', () => {
    it('hashes as FIPS 180-4 says', () => {
        expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
        expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    });

    it.each([55, 56, 63, 64, 119, 120, 1000])('pads a text of %i characters', (length) => {
        const text = 'x'.repeat(length - 1) + 'y';
        expect(sha256(text)).toBe(hashOf('sha256', text));
    });

    it('takes a password with characters of any script, in UTF-8', () => {
        expect(sha256('1001:pbx:Grüße 鍵 🔑')).toBe(hashOf('sha256', '1001:pbx:Grüße 鍵 🔑'));
    });
});
