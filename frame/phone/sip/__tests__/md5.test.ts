import { md5 } from '../md5';
import { hashOf } from './fakes/node';

describe('MD5', () => {
    it('hashes as RFC 1321 says', () => {
        expect(md5('')).toBe('d41d8cd98f00b204e9800998ecf8427e');
        expect(md5('abc')).toBe('900150983cd24fb0d6963f7d28e17f72');
        expect(md5('abcdefghijklmnopqrstuvwxyz')).toBe('c3fcd3d76192e4007dfb496cca67e13b');
    });

    it.each([55, 56, 63, 64, 119, 120, 1000])('pads a text of %i characters', (length) => {
        const text = 'x'.repeat(length - 1) + 'y';
        expect(md5(text)).toBe(hashOf('md5', text));
    });

    it('takes a password with characters of any script, in UTF-8', () => {
        expect(md5('1001:pbx:Grüße 鍵 🔑')).toBe(hashOf('md5', '1001:pbx:Grüße 鍵 🔑'));
    });
});
