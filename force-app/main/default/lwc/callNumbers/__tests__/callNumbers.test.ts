import { createElement } from 'lwc';
import { MessageContext, publish, subscribe } from 'lightning/messageService';
import { getRecord } from 'lightning/uiRecordApi';
import ofRecord from '@salesforce/apex/CallableNumbers.ofRecord';
import type { ApexCallableNumber } from '@salesforce/apex/CallableNumbers.ofRecord';
import CallNumbers from 'c/callNumbers';

jest.mock('@salesforce/apex/CallableNumbers.ofRecord', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const FRED = '003000000000001AAA';
const MOBILE = { label: 'Mobile', phone: '07814 256404' };
const LANDLINE = { label: 'Phone', phone: '020 7946 0001' };

/** An adapter of the test library, which a test lets emit. */
const emit = (adapter: unknown, value: object): void => (adapter as { emit(value: object): void }).emit(value);
const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};
const has = (...numbers: ApexCallableNumber[]): void =>
    void jest.mocked(ofRecord).mockResolvedValue({
        objectType: 'Contact',
        name: 'Fred Bloggs',
        numbers,
        fields: ['Contact.MobilePhone', 'Contact.Phone']
    });

/** The component on the page of a contact. */
async function show() {
    const element = createElement('c-call-numbers', { is: CallNumbers });
    Object.assign(element, { recordId: FRED });
    document.body.append(element);
    emit(MessageContext, {});
    await settled();
    const list = (): ShadowRoot => element.shadowRoot!.querySelector('c-number-list')!.shadowRoot!;
    const buttons = (): HTMLButtonElement[] => [...list().querySelectorAll('button')];
    const text = (): string => `${element.shadowRoot?.textContent} ${list().textContent}`;
    return { element, buttons, text };
}

const requests = (): Record<string, string>[] =>
    jest
        .mocked(publish)
        .mock.calls.map(([, , message]) => message as Record<string, string>)
        .filter(({ number }) => number);
const answers = (message: object): void => jest.mocked(subscribe).mock.calls.at(-1)![2](message);

describe('c-call-numbers', () => {
    beforeEach(() => jest.useFakeTimers());
    afterEach(() => {
        document.body.replaceChildren();
        jest.clearAllMocks();
        jest.useRealTimers();
    });

    it('asks the phone to dial the number that is pressed, with its record (A4), once until it is answered', async () => {
        has(MOBILE);
        const { buttons, text } = await show();
        expect(buttons()).toHaveLength(1);
        buttons()[0].click();
        await settled();
        expect(buttons()[0].disabled).toBe(true);
        const [{ id, ...request }] = requests();
        expect(request).toEqual({
            number: '07814 256404',
            recordId: FRED,
            objectApiName: 'Contact',
            recordName: 'Fred Bloggs'
        });
        answers({ heardId: id });
        await settled();
        expect(buttons()[0].disabled).toBe(false);
        jest.advanceTimersByTime(5_000);
        await settled();
        expect(text()).not.toContain('c.Phone_Numbers_noPhone');
    });

    it('cannot be pressed while the phone can’t dial, and says so (D1)', async () => {
        has(MOBILE);
        const { buttons, text } = await show();
        answers({ clickToDial: 'off' });
        await settled();
        expect(buttons()[0].disabled).toBe(true);
        expect(text()).toContain('c.Phone_Numbers_notReady');
        answers({ clickToDial: 'on' });
        await settled();
        expect(buttons()[0].disabled).toBe(false);
        expect(text()).not.toContain('c.Phone_Numbers_notReady');
    });

    it('says that no phone is running in this app if none answers', async () => {
        has(MOBILE);
        const { buttons, text } = await show();
        buttons()[0].click();
        await settled();
        jest.advanceTimersByTime(1_000);
        await settled();
        expect(text()).toContain('c.Phone_Numbers_noPhone');
        expect(buttons()[0].disabled).toBe(false);
    });

    it('says whose number it is, if it is not the record’s own', async () => {
        has({ ...MOBILE, owner: 'Fred Bloggs' });
        expect((await show()).text()).toMatch(/Fred Bloggs:\s*Mobile/);
    });

    it('reads the numbers again when one has changed', async () => {
        has(MOBILE);
        const { buttons } = await show();
        emit(getRecord, { data: {} });
        await settled();
        expect(ofRecord).toHaveBeenCalledTimes(1);
        has(MOBILE, LANDLINE);
        emit(getRecord, { data: {} });
        await settled();
        expect(buttons().map(({ dataset }) => dataset.number)).toEqual(['07814 256404', '020 7946 0001']);
    });

    it('says that a record has no number, and why the numbers can’t be read', async () => {
        has();
        expect((await show()).text()).toContain('c.Phone_Numbers_none');
        jest.mocked(ofRecord).mockRejectedValue({ body: { message: 'Not today.' } });
        const { text } = await show();
        expect(text()).toContain('c.Phone_Numbers_unread');
        expect(text()).not.toContain('c.Phone_Numbers_none');
    });

    it('is accessible', async () => {
        has(MOBILE, LANDLINE);
        const { element } = await show();
        jest.useRealTimers();
        await expect(element).toBeAccessible();
    });
});
