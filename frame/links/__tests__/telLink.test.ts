import { numberOfLink } from '../telLink';

describe('the number of a tel: link', () => {
    it.each([
        ['tel:+44-20-7946-0112', '+44-20-7946-0112'],
        ['tel:%2B442079460112', '+442079460112'],
        ['TEL:020 7946 0112', '020 7946 0112'],
        ['tel: 442079460112', '+442079460112'],
        [' 44 20 7946 0112', '+44 20 7946 0112'],
        ['(020) 7946.0112', '(020) 7946.0112'],
        ['tel:+442079460112;ext=22', '+442079460112 x22'],
        ['tel:7042;phone-context=example.com', '7042']
    ])('of %s is %s', (link, number) => {
        expect(numberOfLink(link)).toBe(number);
    });

    it.each([
        ['nothing', null],
        ['an empty text', ''],
        ['no digit', 'tel:+-'],
        ['a feature code, which could forward calls', 'tel:*72900123'],
        ['a code with a number sign', 'tel:%2321%23'],
        ['letters', 'tel:0800FLOWERS'],
        ['another scheme', 'sip:fred@example.com'],
        ['a script', 'tel:<script>'],
        ['a text that turns around', 'tel:\u202e123'],
        ['a number without end', `tel:${'1'.repeat(41)}`],
        ['a broken code', 'tel:%E0%A4%A']
    ])('is not %s', (_, link) => {
        expect(numberOfLink(link)).toBeNull();
    });
});
