import { createElement } from 'lwc';
import { MessageContext, publish, subscribe } from 'lightning/messageService';
import ofRecord from '@salesforce/apex/CallableNumbers.ofRecord';
import CallAction from 'c/callAction';

jest.mock('@salesforce/apex/CallableNumbers.ofRecord', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
const mockChoose = jest.fn<Promise<string | undefined>, [unknown]>();
jest.mock('c/numberChoice', () => ({ __esModule: true, default: { open: (given: unknown) => mockChoose(given) } }));

const FRED = '003000000000001AAA';
const MOBILE = { label: 'Mobile', phone: '07814 256404' };
const LANDLINE = { label: 'Phone', phone: '020 7946 0001' };

const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 12; turn += 1) await Promise.resolve();
};
const has = (...numbers: (typeof MOBILE)[]): void =>
    void jest.mocked(ofRecord).mockResolvedValue({ objectType: 'Contact', name: 'Fred', numbers, fields: [] });
const requests = (): Record<string, string>[] =>
    jest
        .mocked(publish)
        .mock.calls.map(([, , message]) => message as Record<string, string>)
        .filter(({ number }) => number);

/** The action on a record's page. Salesforce sets the record's id after the action is connected. */
function action() {
    const element = createElement('c-call-action', { is: CallAction });
    document.body.append(element);
    (MessageContext as unknown as { emit(value: object): void }).emit({});
    const toasts: unknown[] = [];
    element.addEventListener('lightning__showtoast', (event) => toasts.push((event as CustomEvent<unknown>).detail));
    const press = async (): Promise<void> => {
        const pressed = element as HTMLElement & { recordId: string; invoke(): Promise<void> };
        pressed.recordId = FRED;
        void pressed.invoke();
        await settled();
    };
    const phone = async (message: object): Promise<void> => {
        jest.mocked(subscribe).mock.calls.at(-1)![2](message);
        await settled();
    };
    return { press, phone, toasts };
}

describe('the quick action Call', () => {
    beforeEach(() => jest.useFakeTimers());
    afterEach(() => {
        document.body.replaceChildren();
        jest.resetAllMocks();
        jest.useRealTimers();
    });

    it('dials the only number, with its record (A4), without asking', async () => {
        has(MOBILE);
        const { press, phone, toasts } = action();
        await press();
        const [{ id, ...request }] = requests();
        expect(request).toEqual({
            number: '07814 256404',
            recordId: FRED,
            objectApiName: 'Contact',
            recordName: 'Fred'
        });
        await phone({ heardId: id, clickToDial: 'on' });
        expect(toasts).toEqual([]);
        expect(mockChoose).not.toHaveBeenCalled();
    });

    it('asks which one of several, and dials nothing if the agent chooses none', async () => {
        has(MOBILE, LANDLINE);
        const { press, toasts } = action();
        mockChoose.mockResolvedValueOnce(undefined);
        await press();
        expect(requests()).toEqual([]);
        mockChoose.mockResolvedValueOnce(LANDLINE.phone);
        await press();
        expect(requests().map(({ number }) => number)).toEqual([LANDLINE.phone]);
        expect(toasts).toEqual([]);
    });

    it('runs once at a time, however often it is pressed', async () => {
        has(MOBILE);
        const { press, phone } = action();
        await press();
        await press();
        expect(requests()).toHaveLength(1);
        await phone({ heardId: requests()[0].id });
        await press();
        expect(requests()).toHaveLength(2);
    });

    it.each([
        ['the record has no number', () => has(), 'c.Phone_Numbers_none'],
        ['the numbers can’t be read', () => jest.mocked(ofRecord).mockRejectedValue({}), 'c.Phone_Numbers_unread'],
        ['no phone is running', () => has(MOBILE), 'c.Phone_Numbers_noPhone']
    ])('says that %s', async (_, given, title) => {
        given();
        const { press, toasts } = action();
        await press();
        jest.advanceTimersByTime(1_000);
        await settled();
        expect(toasts).toEqual([{ variant: 'error', title: expect.stringContaining(title) as unknown }]);
    });

    it('says that the phone can’t dial now (D1)', async () => {
        has(MOBILE);
        const { press, phone, toasts } = action();
        await press();
        await phone({ heardId: requests()[0].id, clickToDial: 'off' });
        expect(toasts).toEqual([{ variant: 'error', title: 'c.Phone_Numbers_notReady' }]);
    });
});
