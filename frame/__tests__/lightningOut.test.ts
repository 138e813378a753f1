import { createPanel } from '../lightningOut';
import type { LightningOut } from '../lightningOut';
import { createNotice } from '../notice';

const place = () => ({ container: document.createElement('div'), app: 'c:softphoneApp', component: 'c:softphone' });

const WORDS = {
    slow: 'Noch nicht geladen.',
    cookies: 'Keine Cookies.',
    noLightning: 'Die Bibliothek fehlt.',
    otherSite: 'otherSite',
    failed: 'Nicht erstellt.',
    quoted: '„{0}“'
};

/** Lightning Out that calls back with `outcome`. */
const answering = (...outcome: [unknown, string?, string?]): LightningOut => ({
    use: (_app, ready) => ready(),
    createComponent: (_component, _attributes, _container, created) => created(...outcome)
});

describe('creating the panel', () => {
    it('names application, component and container', () => {
        const where = place();
        const used: unknown[] = [];
        const failed = jest.fn();
        createPanel(
            {
                use: (app, ready) => {
                    used.push(app);
                    ready();
                },
                createComponent: (component, attributes, container, created) => {
                    used.push(component, attributes, container);
                    created({}, 'SUCCESS');
                }
            },
            where,
            WORDS,
            failed
        );
        expect(used).toEqual(['c:softphoneApp', 'c:softphone', {}, where.container]);
        expect(failed).not.toHaveBeenCalled();
    });

    it.each([
        ['is missing', undefined, 'Die Bibliothek fehlt.'],
        [
            'cannot find the component',
            answering(null, 'ERROR', 'No such $& component'),
            'Nicht erstellt. „No such $& component“'
        ],
        ['only gives a status', answering(null, 'INCOMPLETE'), 'Nicht erstellt. „INCOMPLETE“'],
        ['creates nothing', answering(null), 'Nicht erstellt.'],
        [
            'throws',
            {
                ...answering(null),
                use: () => {
                    throw new Error('no app');
                }
            },
            'Nicht erstellt. „no app“'
        ]
    ])('says so in the texts of the page when Lightning Out %s', (_, lightning, text) => {
        const failed = jest.fn();
        createPanel(lightning, place(), WORDS, failed);
        expect(failed.mock.calls).toEqual([[text]]);
    });
});

describe('a notice instead of the panel', () => {
    it('is plain text, whatever it quotes, and disappears when the panel starts', () => {
        const container = document.createElement('div');
        const notice = createNotice(container);
        notice.show('The <img src=x onerror=alert(1)> failed');
        notice.show('Reload <b>now</b>');
        expect(container.children).toHaveLength(1);
        expect(container.querySelector('[role=alert]')?.textContent).toBe('Reload <b>now</b>');
        expect(container.querySelector('b')).toBeNull();
        notice.hide();
        expect(container.children).toHaveLength(0);
    });
});
