import '../../labels/__tests__/support/english';
import Shortcuts from 'c/shortcuts';
import type { Call, EngineState } from 'c/callEngine';
import { clearPage, settled, show } from '../../agentAct/__tests__/support/view';
import type { View } from '../../agentAct/__tests__/support/view';
import { ALL_FEATURES, Ada } from '../../callEngine/__tests__/support/agent';

type Sheet = View<{ phone: EngineState; call: Call | null; dials: boolean; keysFrom?: HTMLElement }>;
const sheet = (ada: Ada, call: Call | null = ada.has() ? ada.call() : null): Promise<Sheet> =>
    show('c-shortcuts', Shortcuts, { phone: ada.state, call, dials: call === null });

const key = (code: string, keys: KeyboardEventInit = { altKey: true, shiftKey: true }): KeyboardEvent => {
    const event = new KeyboardEvent('keydown', {
        code,
        key: code,
        bubbles: true,
        composed: true,
        cancelable: true,
        ...keys
    });
    document.body.dispatchEvent(event);
    return event;
};

const heard = (view: Sheet): string[] => {
    const names: string[] = [];
    view.element.addEventListener('shortcut', (event) => names.push((event as CustomEvent<string>).detail));
    return names;
};

describe('c-shortcuts', () => {
    afterEach(() => {
        clearPage();
        window.localStorage.clear();
    });

    it('answers, holds and ends a call, and only what can be done with it now', async () => {
        const callKey = new Ada().key();
        const ringing = await sheet(new Ada().rings());
        key('KeyH');
        expect(key('KeyA').defaultPrevented).toBe(true);
        expect(ringing.acts).toEqual([{ do: 'answer', callKey }]);
        clearPage();
        const talking = await sheet(new Ada().rings().established());
        for (const code of ['KeyA', 'KeyH', 'KeyM', 'KeyE']) key(code);
        expect(talking.acts.map((one) => one.do)).toEqual(['hold', 'mute', 'hangUp']);
        clearPage();
        const held = await sheet(new Ada().rings().established().held());
        key('KeyH');
        expect(held.acts).toEqual([{ do: 'resume', callKey }]);
    });

    it('in a page that is not only the panel’s, hears only keys that are pressed in the panel', async () => {
        const panel = document.body.appendChild(document.createElement('div'));
        const ada = new Ada().rings();
        const props = { phone: ada.state, call: ada.call(), dials: false, keysFrom: panel };
        const view: Sheet = await show('c-shortcuts', Shortcuts, props);
        expect(key('KeyA').defaultPrevented).toBe(false);
        expect(view.acts).toEqual([]);
        panel.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyA', altKey: true, shiftKey: true }));
        expect(view.acts).toEqual([{ do: 'answer', callKey: ada.key() }]);
    });

    it('does not press a control again whose command waits for its answer; a call can be ended all the same', async () => {
        const view = await sheet(new Ada().rings().established().presses('hold'));
        key('KeyM');
        key('KeyE');
        expect(view.acts.map((one) => one.do)).toEqual(['hangUp']);
    });

    it('joins two calls in a conference, and leaves it', async () => {
        const ada = new Ada().rings().established().held().rings({ id: 'two' }).established('two');
        const separate = await sheet(ada);
        for (const code of ['KeyG', 'KeyX']) key(code);
        expect(separate.acts.map((one) => one.do)).toEqual(['conference']);
        clearPage();
        const joined = await sheet(ada.conferenced('one', 'two'));
        for (const code of ['KeyG', 'KeyX']) key(code);
        expect(joined.acts.map((one) => one.do)).toEqual(['leave']);
    });

    it('R12: lists the features of the phone system only if it has them', async () => {
        const ada = new Ada();
        const listed = async (): Promise<string[]> => {
            const view = await sheet(ada);
            await view.press('Keyboard shortcuts');
            const labels = view.findAll('.label').map(({ textContent }) => textContent ?? '');
            clearPage();
            return labels;
        };
        const before = await listed();
        expect(before).not.toContain('Pick up a call');
        const features = { ...ada.state.device.features, featureCodes: { pickup: '*8' } };
        ada.phone({ event: 'Features', at: ada.now, features });
        expect((await listed()).filter((label) => !before.includes(label))).toEqual(['Pick up a call']);
        const view = await sheet(ada);
        const names = heard(view);
        key('KeyY');
        expect(names).toEqual(['pickup']);
    });

    it('saves in wrap-up, and opens what belongs to the call', async () => {
        const view = await sheet(new Ada().takesCall());
        for (const code of ['KeyO', 'KeyF', 'KeyN', 'KeyS']) key(code);
        expect(view.acts.map((one) => one.do)).toEqual(['pop', 'search', 'new', 'save']);
    });

    it('dials the last number again where one can dial', async () => {
        const ada = new Ada().takesCall().saves().presses('save');
        const view = await sheet(ada);
        key('KeyR');
        expect(view.acts).toEqual([{ do: 'dial', number: '07814256404' }]);
        Object.assign(view.element, { dials: false });
        key('KeyR');
        expect(view.acts).toHaveLength(1);
    });

    it('calls voicemail where there is one, and not during a call', async () => {
        const features = { ...ALL_FEATURES, voicemail: '*97' };
        const ada = new Ada();
        const view = await sheet(ada);
        key('KeyI');
        expect(view.acts).toEqual([]);
        view.element.phone = ada.phone({ event: 'Features', at: ada.now, features }).state;
        key('KeyI');
        expect(view.acts).toEqual([{ do: 'dial', number: '*97' }]);
        view.element.phone = ada.rings().established().state;
        key('KeyI');
        expect(view.acts).toHaveLength(1);
    });

    it('leaves the rest to the panel', async () => {
        const view = await sheet(new Ada().rings().established());
        const names = heard(view);
        for (const code of ['KeyK', 'KeyT', 'KeyL', 'KeyJ', 'KeyP', 'KeyU', 'KeyV', 'KeyQ']) key(code);
        expect(names).toEqual(['keypad', 'transfer', 'record', 'notes', 'field', 'beside', 'audio', 'signOut']);
    });

    it('is not in the way of typing: letters, AltGr, and keys that nobody chose', async () => {
        const view = await sheet(new Ada().rings());
        expect(key('KeyA', {}).defaultPrevented).toBe(false);
        expect(key('KeyA', { shiftKey: true }).defaultPrevented).toBe(false);
        expect(key('KeyA', { altKey: true, shiftKey: true, modifierAltGraph: true }).defaultPrevented).toBe(false);
        expect(key('KeyA', { ctrlKey: true }).defaultPrevented).toBe(false);
        key('KeyA', { altKey: true, shiftKey: true, repeat: true });
        expect(view.acts).toEqual([]);
    });

    it('stops with the panel', async () => {
        const view = await sheet(new Ada().rings());
        view.element.remove();
        expect(key('KeyA').defaultPrevented).toBe(false);
    });

    describe('the help sheet', () => {
        const keysOf = (view: Sheet): string[] => view.findAll('kbd').map(({ textContent }) => textContent ?? '');

        it('names every shortcut once with its keys, and is opened and closed by keys', async () => {
            const view = await sheet(new Ada());
            key('Slash');
            await settled();
            expect(keysOf(view)[0]).toBe('Alt+Shift+A');
            expect(keysOf(view).at(-1)).toBe('Alt+Shift+/');
            expect(new Set(keysOf(view)).size).toBe(keysOf(view).length);
            expect(view.text).toContain('Sound and devices');
            await expect(view.element).toBeAccessible();
            key('Slash');
            await settled();
            expect(keysOf(view)).toEqual([]);
        });

        it('accepts other keys, keeps them, and restores the defaults', async () => {
            const view = await sheet(new Ada().rings());
            await view.press('Keyboard shortcuts');
            await view.press('Change: Answer');
            expect(view.text).toContain('Press the new keys');
            key('F2', { ctrlKey: true });
            await settled();
            expect(keysOf(view)[0]).toBe('Ctrl+F2');
            key('KeyA');
            key('F2', { ctrlKey: true });
            expect(view.acts.map((one) => one.do)).toEqual(['answer']);
            clearPage();
            const again = await sheet(new Ada().rings());
            key('F2', { ctrlKey: true });
            expect(again.acts).toHaveLength(1);
            await again.press('Keyboard shortcuts');
            await again.press('Reset all');
            expect(keysOf(again)[0]).toBe('Alt+Shift+A');
        });

        it('refuses keys that another shortcut has, turns one off with Delete, and leaves it with Esc', async () => {
            const view = await sheet(new Ada().rings());
            await view.press('Keyboard shortcuts');
            await view.press('Change: Answer');
            key('KeyD');
            await settled();
            expect(view.text).toContain('Alt+Shift+D is already used for Decline.');
            key('Escape', {});
            await settled();
            expect(keysOf(view)[0]).toBe('Alt+Shift+A');
            await view.press('Change: Answer');
            key('Delete', {});
            await settled();
            expect(keysOf(view)[0]).toBe('None');
            key('KeyA');
            expect(view.acts).toEqual([]);
        });

        it('treats invalid data in the storage as no choice', async () => {
            const view = await sheet(new Ada().rings());
            window.localStorage.setItem('crm-connect-shortcuts 005000000000000000', '{');
            for (const [name] of Object.entries(window.localStorage)) window.localStorage.setItem(name, '{');
            key('KeyA');
            expect(view.acts).toHaveLength(1);
        });
    });
});
