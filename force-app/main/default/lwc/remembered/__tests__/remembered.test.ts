import { readRemembered, remember } from 'c/remembered';

describe('what a user has chosen', () => {
    beforeEach(() => window.localStorage.clear());
    afterEach(() => jest.restoreAllMocks());

    it('is found again under its name, and is nothing before', () => {
        expect(readRemembered('colors')).toBeNull();
        expect(remember('colors', { one: 'blue' })).toBe(true);
        expect(readRemembered('colors')).toEqual({ one: 'blue' });
        expect(readRemembered('shapes')).toBeNull();
    });

    it('is nothing if something other than JSON is stored', () => {
        remember('colors', 'blue');
        window.localStorage.setItem(window.localStorage.key(0)!, '{');
        expect(readRemembered('colors')).toBeNull();
    });

    it('is not stored if the browser blocks site data', () => {
        jest.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
            throw new Error('denied');
        });
        expect(remember('colors', 'blue')).toBe(false);
        expect(readRemembered('colors')).toBeNull();
    });
});
