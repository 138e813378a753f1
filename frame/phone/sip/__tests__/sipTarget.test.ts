import { dialled, sipTarget } from '../sipTarget';

describe('what is dialled', () => {
    it.each([
        ['+44 (0)7814-256404', '+4407814256404'],
        ['tel:+447814256404', '+447814256404'],
        ['*55#', '*55#'],
        ['front-desk', 'front-desk']
    ])('%s is %s', (to, number) => {
        expect(dialled(to)).toBe(number);
    });

    it.each(['', '   ', '+', 'a b', 'fred@example.com', 'sip:1@x', '1;lr', '\r\nVia: x', '1'.repeat(61)])(
        '%j cannot be dialled',
        (to) => {
            expect(() => dialled(to)).toThrow(expect.objectContaining({ reason: 'invalidNumber' }) as Error);
        }
    );

    it('a hash is escaped, as a URI wants it', () => {
        expect(sipTarget('*55#', 'pbx.example')).toBe('sip:*55%23@pbx.example');
    });
});
