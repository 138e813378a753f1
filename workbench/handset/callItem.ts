import type { KeyPress, ShownCall } from './display';

type Key = KeyPress['key'];

const STATES: Readonly<Record<ShownCall['state'], string>> = {
    ringing: 'is calling',
    dialing: 'Calling …',
    talking: 'Connected',
    held: 'On hold'
};

const KEYS: Readonly<Record<ShownCall['state'], readonly Key[]>> = {
    ringing: ['answer', 'hangUp'],
    dialing: ['hangUp'],
    talking: ['hold', 'transfer', 'hangUp'],
    held: ['resume', 'hangUp']
};

function wordOf(key: Key, state: ShownCall['state']): string {
    if (key === 'hangUp') return state === 'ringing' ? 'Decline' : 'Hang up';
    const words: Partial<Record<Key, string>> = {
        answer: 'Answer',
        hold: 'Hold',
        resume: 'Resume',
        transfer: 'Transfer'
    };
    return words[key] ?? key;
}

/** An item of the list of calls, with the keys for its state. */
export function callItem(call: ShownCall, press: (key: Key) => void): HTMLLIElement {
    const item = document.createElement('li');
    item.dataset.state = call.state;
    const who = document.createElement('strong');
    who.textContent = call.name ?? call.number;
    const what = document.createElement('span');
    what.textContent = call.name === null ? STATES[call.state] : `${call.number} · ${STATES[call.state]}`;
    const keys = document.createElement('div');
    keys.className = 'keys';
    for (const key of KEYS[call.state]) {
        const button = document.createElement('button');
        button.type = 'button';
        button.dataset.key = key;
        button.textContent = wordOf(key, call.state);
        button.addEventListener('click', () => press(key));
        keys.append(button);
    }
    item.append(who, what, keys);
    return item;
}
