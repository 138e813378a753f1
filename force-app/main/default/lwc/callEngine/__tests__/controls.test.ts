import { whyUnusable } from 'c/callEngine';
import type { ControlName } from 'c/callEngine';
import type { Features } from 'c/softphoneContract';
import { Ada } from './support/agent';

const why = (ada: Ada, name: ControlName, id = 'one'): string | null => whyUnusable(name, ada.call(id), ada.state);

function able(ada: Ada, features: Partial<Features>): Ada {
    return ada.phone({ event: 'Features', at: ada.now, features: { ...ada.state.device.features, ...features } });
}

describe('the table of controls', () => {
    it('K: allows each in some states of a call', () => {
        const ada = new Ada().rings();
        expect([why(ada, 'answer'), why(ada, 'hold'), why(ada, 'hangUp')]).toEqual([null, 'notNow', 'notNow']);
        ada.established();
        expect([why(ada, 'answer'), why(ada, 'hold'), why(ada, 'hangUp')]).toEqual(['notNow', null, null]);
    });

    it.each([
        ['answer', 'answer'],
        ['decline', 'decline'],
        ['hold', 'hold'],
        ['resume', 'hold'],
        ['mute', 'mute'],
        ['digits', 'dtmf'],
        ['transfer', 'singleStepTransfer'],
        ['consult', 'consultationTransfer']
    ] as const)('K: %s needs a phone system that can %s', (name, feature) => {
        const ada = new Ada().rings().established();
        expect(why(ada, name)).not.toBe('absent');
        expect(why(able(ada, { [feature]: false }), name)).toBe('absent');
    });

    it('K: those of two calls need the second one', () => {
        const ada = new Ada().rings().established();
        expect([why(ada, 'swap'), why(ada, 'completeTransfer')]).toEqual(['absent', 'absent']);
        ada.consults().established('two');
        expect([why(ada, 'swap', 'two'), why(ada, 'completeTransfer', 'two')]).toEqual([null, null]);
    });

    it('K: a consultation is swapped only after it was answered, whichever of its calls is selected', () => {
        const ada = new Ada().rings().established().consults();
        expect([why(ada, 'swap'), why(ada, 'swap', 'two')]).toEqual(['notNow', 'notNow']);
        ada.established('two');
        expect([why(ada, 'swap'), why(ada, 'swap', 'two')]).toEqual([null, null]);
    });

    it('K: a command that the phone system does not support is never sent', () => {
        const ada = able(new Ada().rings().established(), { hold: false });
        expect(ada.presses('hold').commands('hold')).toEqual([]);
    });
});
