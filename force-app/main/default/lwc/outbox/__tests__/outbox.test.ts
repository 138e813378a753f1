import '../../labels/__tests__/support/english';
import Outbox from 'c/outbox';
import type { EngineState, SaveAnswer } from 'c/callEngine';
import { clearPage, settled, show } from '../../agentAct/__tests__/support/view';
import type { View } from '../../agentAct/__tests__/support/view';
import { Ada } from '../../callEngine/__tests__/support/agent';

type Box = View<{ phone: EngineState }>;
const outbox = (ada: Ada): Promise<Box> => show('c-outbox', Outbox, { phone: ada.state });

const REFUSED: SaveAnswer = {
    ok: false,
    retry: false,
    errors: [{ fields: ['CallDisposition'], code: 'INVALID', message: 'Choose one of the list.' }]
};
const OFFLINE: SaveAnswer = {
    ok: false,
    retry: true,
    errors: [{ fields: [], code: 'NOT_SAVED', message: 'There is no network.' }]
};
const waits = (answer: SaveAnswer): Ada => new Ada().takesCall().saves(answer);

describe('c-outbox (R5)', () => {
    afterEach(clearPage);

    it('says which record waits and why, with the field that is at fault', async () => {
        const view = await outbox(waits(REFUSED));
        expect(view.text).toContain('Call records that wait (1)');
        expect(view.text).toContain('Fred Bloggs');
        expect(view.text).toContain('Outcome: Choose one of the list.');
        await expect(view.element).toBeAccessible();
    });

    it('tries again, and opens the call', async () => {
        const ada = waits(OFFLINE);
        const view = await outbox(ada);
        expect(view.buttons).not.toContain('Fix');
        await view.press('Try again');
        await view.press('Open the call with Fred Bloggs');
        expect(view.acts).toEqual([
            { do: 'retrySave', callKey: ada.key() },
            { do: 'bringToFront', callKey: ada.key() }
        ]);
    });

    it('lets the agent put right what is at fault, beginning with what would be sent', async () => {
        const ada = waits(REFUSED);
        const view = await outbox(ada);
        await view.press('Fix');
        const input = view.find('lightning-input') as HTMLElement & { value: string };
        expect(input.value).toBe('Answered');
        await view.press('Back');
        expect(view.buttons).toContain('Fix');
        await view.press('Fix');
        (view.find('lightning-input') as HTMLElement).dispatchEvent(
            new CustomEvent('change', { detail: { value: 'Resolved' } })
        );
        await settled();
        await expect(view.element).toBeAccessible();
        await view.press('Save the changes');
        expect(view.acts).toEqual([{ do: 'fix', callKey: ada.key(), values: { CallDisposition: 'Resolved' } }]);
        expect(view.buttons).toContain('Fix');
    });

    it('lets a record be put away that somebody else has by now, and no other', async () => {
        expect((await outbox(waits(REFUSED))).buttons).not.toContain('Put away');
        clearPage();
        const errors = [{ fields: [], code: 'NOT_YOUR_RECORD', message: 'It belongs to somebody else now.' }];
        const ada = waits({ ok: false, retry: false, errors });
        const view = await outbox(ada);
        expect(view.text).toContain('It belongs to somebody else now.');
        expect(view.buttons).not.toContain('Fix');
        await expect(view.element).toBeAccessible();
        await view.press('Put away');
        expect(view.acts).toEqual([{ do: 'putAway', callKey: ada.key() }]);
    });

    it('copies the record, or shows it where the browser forbids that', async () => {
        const written: string[] = [];
        const clipboard = { writeText: (text: string) => Promise.resolve(void written.push(text)) };
        Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
        const view = await outbox(waits(REFUSED));
        await view.press('Copy');
        await settled();
        expect(written[0]).toContain('CallNumber__c: 07814256404');
        expect(view.text).toContain('Copied.');

        clipboard.writeText = () => Promise.reject(new Error('not allowed'));
        await view.press('Copy');
        await settled();
        expect(view.find('lightning-textarea')).toMatchObject({ value: written[0], readOnly: true });
    });
});

describe('the engine’s part of it', () => {
    it('R5: sends what was put right, and keeps it for later saves', () => {
        const ada = waits(REFUSED);
        ada.does({ do: 'fix', callKey: ada.key(), values: { CallDisposition: 'Resolved' } });
        expect(ada.saved().at(-1)).toMatchObject({ CallDisposition: 'Resolved', CallOutcome__c: 'Answered' });
        ada.saves(OFFLINE).does({ do: 'retrySave', callKey: ada.key() });
        expect(ada.saved().at(-1)).toMatchObject({ CallDisposition: 'Resolved' });
    });

    it('R5: takes nothing that the refusal did not name', () => {
        const ada = waits(REFUSED);
        const before = ada.saved().at(-1)!;
        ada.does({ do: 'fix', callKey: ada.key(), values: { OwnerId: '005000000000002AAA', WhatId: '001' } });
        expect(ada.saved().at(-1)).toEqual(before);
    });

    it('R5: when the network or the login is back, everything that waits is tried at once', () => {
        const ada = waits(OFFLINE);
        const before = ada.saved().length;
        ada.send({ type: 'timer', at: ada.now, timer: 'back' });
        expect(ada.saved()).toHaveLength(before + 1);
        ada.send({ type: 'timer', at: ada.now, timer: 'back' });
        expect(ada.saved()).toHaveLength(before + 1);
    });
});
