import { createElement } from 'lwc';
import { MessageContext, publish, subscribe } from 'lightning/messageService';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { getRecord } from 'lightning/uiRecordApi';
import CallNumbers from 'c/callNumbers';

const FRED = '003000000000001AAA';
const INFO = {
    fields: {
        Phone: { apiName: 'Phone', label: 'Phone', dataType: 'Phone' },
        MobilePhone: { apiName: 'MobilePhone', label: 'Mobile', dataType: 'Phone' }
    },
    nameFields: ['Name']
};

/** An adapter of the test library, which a test lets emit. */
const emit = (adapter: unknown, value: object): void => (adapter as { emit(value: object): void }).emit(value);
const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
};

/** The component on the page of a contact with these values. */
async function show(values: Readonly<Record<string, string | null>>) {
    const element = createElement('c-call-numbers', { is: CallNumbers });
    Object.assign(element, { recordId: FRED, objectApiName: 'Contact' });
    document.body.append(element);
    emit(MessageContext, {});
    emit(getObjectInfo, INFO);
    const fields = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));
    emit(getRecord, { fields });
    await settled();
    const buttons = (): HTMLButtonElement[] => [...(element.shadowRoot?.querySelectorAll('button') ?? [])];
    const text = (): string => element.shadowRoot?.textContent ?? '';
    return { element, buttons, text };
}

const published = (): Record<string, string>[] =>
    jest.mocked(publish).mock.calls.map(([, , message]) => message as never);
const requests = (): Record<string, string>[] => published().filter(({ number }) => number);
const answers = (message: object): void => jest.mocked(subscribe).mock.calls.at(-1)![2](message);

describe('c-call-numbers', () => {
    beforeEach(() => jest.useFakeTimers());
    afterEach(() => {
        document.body.replaceChildren();
        jest.clearAllMocks();
        jest.useRealTimers();
    });

    it('asks the phone to dial the number that is pressed, with its record (A4), once until it is answered', async () => {
        const { buttons, text } = await show({ MobilePhone: '07814 256404', Phone: null, Name: 'Fred Bloggs' });
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
        answers({ heardId: 'of another request' });
        await settled();
        expect(buttons()[0].disabled).toBe(true);
        answers({ heardId: id });
        await settled();
        expect(buttons()[0].disabled).toBe(false);
        jest.advanceTimersByTime(5_000);
        await settled();
        expect(text()).not.toContain('c.Phone_Numbers_noPhone');
    });

    it('cannot be pressed while the phone can’t dial, and says so (D1)', async () => {
        const { buttons, text } = await show({ MobilePhone: '07814 256404' });
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
        const { buttons, text } = await show({ MobilePhone: '07814 256404' });
        buttons()[0].click();
        jest.advanceTimersByTime(1_000);
        await settled();
        expect(text()).toContain('c.Phone_Numbers_noPhone');
        expect(buttons()[0].disabled).toBe(false);
    });

    it('says that a record has no number', async () => {
        const { buttons, text } = await show({ MobilePhone: null });
        expect(buttons()).toEqual([]);
        expect(text()).toContain('c.Phone_Numbers_none');
    });

    it('is accessible', async () => {
        const { element } = await show({ MobilePhone: '07814 256404', Phone: '020 7946 0001' });
        jest.useRealTimers();
        await expect(element).toBeAccessible();
    });
});
