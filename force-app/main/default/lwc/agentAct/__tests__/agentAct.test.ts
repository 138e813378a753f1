import { act, actionOf } from 'c/agentAct';
import type { AgentAction } from 'c/callEngine';

describe('agentAct', () => {
    it('bubbles to the panel, however deep the view', () => {
        const outer = document.createElement('div');
        const inner = outer.appendChild(document.createElement('p'));
        const heard = jest.fn();
        outer.addEventListener('act', (event) => {
            heard((event as CustomEvent<AgentAction>).detail);
        });
        act(inner, { do: 'connect' });
        expect(heard).toHaveBeenCalledWith({ do: 'connect' });
    });

    it('lets no proxy into the state', () => {
        const record = new Proxy({ id: '003', objectType: 'Contact', name: 'x', personContactId: null }, {});
        const event = new CustomEvent<AgentAction>('act', { detail: { do: 'choose', callKey: 'one', record } });
        const action = actionOf(event) as Extract<AgentAction, { do: 'choose' }>;
        expect(action.record).toEqual(record);
        expect(action.record).not.toBe(record);
    });
});
