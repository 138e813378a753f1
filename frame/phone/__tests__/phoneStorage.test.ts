import { FakeStorage } from '../../__tests__/fakes/fakeStorage';
import { phoneStorage } from '../phoneStorage';

describe('what a phone system stores', () => {
    it('is found again on the next page, until it is deleted', () => {
        const browser = new FakeStorage();
        phoneStorage('mine', () => browser).save('a text');
        const next = phoneStorage('mine', () => browser);
        expect(next.load()).toBe('a text');
        expect(phoneStorage('another', () => browser).load()).toBeNull();
        next.save(null);
        expect(next.load()).toBeNull();
        expect(browser.items.size).toBe(0);
    });

    it('is nothing if the browser blocks site data', () => {
        const blocked = phoneStorage('mine', () => {
            throw new Error('denied');
        });
        blocked.save('a text');
        blocked.save(null);
        expect(blocked.load()).toBeNull();
    });
});
