import { Ada } from '../../callEngine/__tests__/support/agent';
import { isStranded, refuge, wantsAnswer } from '../focusPlan';
import type { Screen } from '../screen';
import { screenOf } from '../screen';

const screen = (ada: Ada): Screen => screenOf(ada.state, { aside: null, dialsBeside: false });
const IDLE = screen(new Ada());
const RINGING = screen(new Ada().rings());

describe('focusPlan', () => {
    it.each([
        ['nowhere', true],
        ['panel', true],
        ['text', false],
        ['elsewhere', false]
    ] as const)('U: it rings while the focus is %s: Answer takes it: %s', (where, takes) => {
        expect(wantsAnswer(IDLE, RINGING, where)).toBe(takes);
    });

    it('U: in a page with other content, Answer does not take the focus, because a key may be meant for the page', () => {
        expect(wantsAnswer(IDLE, RINGING, 'nowhere', true)).toBe(false);
        expect(wantsAnswer(IDLE, RINGING, 'panel', true)).toBe(true);
    });

    it('U: takes the focus once, when it begins to ring', () => {
        expect(wantsAnswer(RINGING, RINGING, 'panel')).toBe(false);
        expect(wantsAnswer(IDLE, IDLE, 'panel')).toBe(false);
    });

    it('U: takes it for the next call that rings in front of a finished one', () => {
        const ada = new Ada().takesCall();
        const before = screen(ada);
        ada.rings({ id: 'two', from: '+441202528735' });
        expect(wantsAnswer(before, screen(ada), 'panel')).toBe(true);
    });

    it('U: a second call does not take the focus from the connected one', () => {
        const ada = new Ada().rings().established();
        const before = screen(ada);
        ada.rings({ id: 'two', from: '+441202528735' });
        expect(wantsAnswer(before, screen(ada), 'panel')).toBe(false);
    });

    it('U: knows when the focus is lost', () => {
        const talking = screen(new Ada().rings().established());
        const wrapUp = screen(new Ada().takesCall());
        expect(isStranded(talking, 'nowhere', undefined)).toBe(true);
        expect(isStranded(talking, 'panel', 'C-CALL-CONTROLS')).toBe(false);
        expect(isStranded(wrapUp, 'panel', 'C-CALL-CONTROLS')).toBe(true);
        expect(isStranded(wrapUp, 'text', 'C-CALL-NOTES')).toBe(false);
        // the dial pad is hidden during a call
        expect(isStranded(talking, 'text', 'C-DIAL-PAD')).toBe(true);
        expect(isStranded(IDLE, 'text', 'C-DIAL-PAD')).toBe(false);
    });

    it('U: when the focused element is gone, the keyboard still works', () => {
        expect(refuge(screen(new Ada().rings().established()))).toBe('group');
        expect(refuge(RINGING)).toBe('group'); // not Answer: a key that is still held down must not answer
        expect(refuge(screen(new Ada().takesCall()))).toBe('notes');
        expect(refuge(IDLE)).toBe('field');
        const ada = new Ada();
        ada.phone({ event: 'LinkState', at: ada.now, state: 'down', reason: 'linkDown' });
        expect(refuge(screen(ada))).toBeNull();
    });
});
