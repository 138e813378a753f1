import { FakeStorage } from './fakes/fakeStorage';
import { storedText } from '../storedText';

describe('a stored text', () => {
    it('is found again on the next page, until it is deleted', () => {
        const browser = new FakeStorage();
        storedText('mine', () => browser).save('a text');
        const next = storedText('mine', () => browser);
        expect(next.load()).toBe('a text');
        expect(storedText('another', () => browser).load()).toBeNull();
        next.save(null);
        expect(next.load()).toBeNull();
        expect(browser.items.size).toBe(0);
    });

    it('is nothing if the browser blocks site data', () => {
        const blocked = storedText('mine', () => {
            throw new Error('denied');
        });
        blocked.save('a text');
        blocked.save(null);
        expect(blocked.load()).toBeNull();
    });
});
