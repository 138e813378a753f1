import '../../labels/__tests__/support/english';
import Outbox from 'c/outbox';
import type { EngineState, SaveAnswer } from 'c/callEngine';
import { clearPage, settled, show } from '../../agentAct/__tests__/support/view';
import type { View } from '../../agentAct/__tests__/support/view';
import { Ada } from '../../callEngine/__tests__/support/agent';

type Box = View<{ phone: EngineState }>;
const outbox = (ada: Ada): Promise<Box> => show('c-outbox', Outbox, { phone: ada.state });

const REFUSED = {
    ok: false,
    retry: false,
    errors: [{ fields: ['CallDisposition'], code: 'INVALID', message: 'Choose one of the list.' }]
} satisfies SaveAnswer;
const RULE = {
    ok: false,
    retry: false,
    errors: [{ fields: ['Call_Reason__c'], code: 'VALIDATION', message: 'You must enter a value' }]
} satisfies SaveAnswer;
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
        expect(view.text).toContain('Unsaved call records (1)');
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
            { do: 'selectCall', callKey: ada.key() }
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
        expect((await outbox(waits(REFUSED))).buttons).not.toContain('Dismiss');
        clearPage();
        const errors = [{ fields: [], code: 'NOT_YOUR_RECORD', message: 'It belongs to somebody else now.' }];
        const ada = waits({ ok: false, retry: false, errors });
        const view = await outbox(ada);
        expect(view.text).toContain('It belongs to somebody else now.');
        expect(view.buttons).not.toContain('Fix');
        await expect(view.element).toBeAccessible();
        await view.press('Dismiss');
        expect(view.acts).toEqual([{ do: 'dismissRecord', callKey: ada.key() }]);
    });

    it('copies the record, or shows it where the browser forbids that', async () => {
        const written: string[] = [];
        const clipboard = { writeText: (text: string) => Promise.resolve(void written.push(text)) };
        Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
        const view = await outbox(waits(REFUSED));
        await view.press('Copy');
        await settled();
        expect(written[0]).toContain('CallNumber__c: +447814256404');
        expect(view.text).toContain('Copied.');

        clipboard.writeText = () => Promise.reject(new Error('not allowed'));
        await view.press('Copy');
        await settled();
        expect(view.find('lightning-textarea')).toMatchObject({ value: written[0], readOnly: true });
    });
});

describe('c-outbox: a field that the phone does not write', () => {
    afterEach(clearPage);

    it('is not offered, and the agent is told who can help', async () => {
        const view = await outbox(waits(RULE));
        expect(view.text).toContain('Call Reason: You must enter a value');
        expect(view.text).toContain(
            "The phone doesn't fill in Call Reason. Send a copy of this record to your administrator"
        );
        expect(view.buttons).toEqual(['Try again', 'Copy', 'Open the call with Fred Bloggs']);
        await expect(view.element).toBeAccessible();
    });

    it('stands beside one that is, and only that one can be typed', async () => {
        const view = await outbox(waits({ ...RULE, errors: [...RULE.errors, ...REFUSED.errors] }));
        await view.press('Fix');
        expect(view.findAll('lightning-input').map((one) => (one as HTMLInputElement).dataset.field)).toEqual([
            'CallDisposition'
        ]);
    });

    it('is named in the copy, with what Salesforce said', async () => {
        const written: string[] = [];
        const clipboard = { writeText: (text: string) => Promise.resolve(void written.push(text)) };
        Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
        const view = await outbox(waits(RULE));
        await view.press('Copy');
        expect(written[0]).toContain('VALIDATION Call_Reason__c: You must enter a value');
    });
});

describe('c-outbox: while a record is tried again', () => {
    afterEach(clearPage);

    it('its line does not change: it has the same controls and texts, and they still work', async () => {
        const ada = waits(REFUSED);
        const view = await outbox(ada);
        const before = view.findAll('li, lightning-button, lightning-button-icon');
        const { text } = view;
        ada.send({ type: 'timer', at: ada.now, timer: 'back' });
        view.element.phone = ada.state;
        await settled();
        expect(ada.call().record.state).toBe('saving');
        expect(view.text).toBe(text);
        expect(view.findAll('li, lightning-button, lightning-button-icon')).toEqual(before);
        await expect(view.element).toBeAccessible();
        await view.press('Fix');
        await view.press('Save the changes');
        expect(view.acts).toHaveLength(1);
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

    it('R5: accepts only fields that the refusal named', () => {
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

    it('R5: a field that the phone does not write is never sent, and the record is saved once Salesforce takes it', () => {
        const ada = waits(RULE);
        ada.does({ do: 'fix', callKey: ada.key(), values: { Call_Reason__c: 'Order' } });
        expect(ada.saved().at(-1)).not.toHaveProperty('Call_Reason__c');
        expect(ada.saves().call().record).toEqual({ state: 'saved' });
    });

    it('R5: a record that an earlier version has spoilt is saved', () => {
        const ada = waits(RULE);
        const spoilt = { ...ada.call(), fixes: { Call_Reason__c: 'Order', CallDisposition: 'Resolved' } };
        ada.state = { ...ada.state, calls: [spoilt] };
        ada.does({ do: 'retrySave', callKey: ada.key() });
        expect(ada.saved().at(-1)).toMatchObject({ CallDisposition: 'Resolved' });
        expect(ada.saved().at(-1)).not.toHaveProperty('Call_Reason__c');
    });

    it('R5: what Apex does not take for a field of call records is dropped, and the rest tried at once', () => {
        const first = { fields: ['Priority'], code: 'INVALID', message: 'Choose another.' };
        const ada = waits({ ...REFUSED, errors: [...REFUSED.errors, first] });
        ada.does({ do: 'fix', callKey: ada.key(), values: { Priority: 'High', CallDisposition: 'Resolved' } });
        const errors = [{ fields: ['Priority'], code: 'FIELD_NOT_ALLOWED', message: 'Priority is no field of it.' }];
        const before = ada.saved().length;
        ada.saves({ ok: false, retry: false, errors });
        expect(ada.saved()).toHaveLength(before + 1);
        expect(ada.saved().at(-1)).toMatchObject({ Priority: 'Normal', CallDisposition: 'Resolved' });
    });

    it('R5: what is put right while the record is tried again is sent as soon as that is answered', () => {
        const ada = waits(REFUSED).does({ do: 'retrySave', callKey: new Ada().key() });
        const before = ada.saved().length;
        ada.does({ do: 'fix', callKey: ada.key(), values: { CallDisposition: 'Resolved' } });
        expect(ada.saved()).toHaveLength(before);
        ada.saves(REFUSED);
        expect(ada.saved().slice(before)).toMatchObject([{ CallDisposition: 'Resolved' }]);
        ada.saves(REFUSED);
        expect(ada.saved()).toHaveLength(before + 1); // the same again would be refused again
    });

    it('R5: the notice about an unsaved record appears once, however often it is tried', () => {
        const ada = waits(REFUSED);
        const said = ada.state.notices;
        ada.does({ do: 'retrySave', callKey: ada.key() }).saves(REFUSED);
        expect(ada.state.notices).toEqual(said);
    });
});
