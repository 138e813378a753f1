import { RingingPage } from '../ringingPage';

const icons = (): number => document.head.querySelectorAll('link[rel="icon"]').length;

describe("the phone's own window while a call rings (S5)", () => {
    it('names the caller in its title and has an icon, and is as before when the ringing ends', () => {
        document.title = 'CRM Connect';
        const page = new RingingPage(document);
        page.show('Ringing: Fred Bloggs');
        page.show('Ringing: Fred Bloggs (1)');
        expect([document.title, icons()]).toEqual(['Ringing: Fred Bloggs (1)', 1]);
        page.show(null);
        expect([document.title, icons()]).toEqual(['CRM Connect', 0]);
    });
});
