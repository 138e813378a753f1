import { explanation } from 'c/softphoneContract';
import { Ada, DEVICE } from './support/agent';

const privateData = { slot: '7' };

describe('a command that only one phone system knows', () => {
    it('is sent with its private data', () => {
        const ada = new Ada().does({ do: 'escape', name: 'pickUp', privateData });
        expect(ada.commands('escape')).toMatchObject([{ command: { command: 'escape', name: 'pickUp', privateData } }]);
        expect(ada.commands('escape')[0].command).not.toHaveProperty('connection');
    });

    it('names our part in the call that it is about', () => {
        const ada = new Ada().rings();
        ada.does({ do: 'escape', name: 'park', privateData, callKey: ada.key() });
        const connection = { callId: 'one', deviceId: DEVICE };
        expect(ada.commands('escape').at(-1)!.command).toMatchObject({ name: 'park', connection });
    });

    it('is ignored for a call that is gone', () => {
        const ada = new Ada().does({ do: 'escape', name: 'park', privateData, callKey: 'gone' });
        expect(ada.commands('escape')).toEqual([]);
        expect(ada.of('log')).toMatchObject([{ text: 'escape ignored: the call is not known' }]);
    });

    it('is refused with a message that has its own name (K)', () => {
        const ada = new Ada().does({ do: 'escape', name: 'park', privateData });
        ada.answers('escape', { ok: false, error: { reason: 'unsupported' } });
        expect(ada.state.notices).toMatchObject([
            { code: 'commandRefused', params: ['park'], explanation: explanation('notPossible') }
        ]);
    });
});
