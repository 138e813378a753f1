import { createElement } from 'lwc';
import { MessageContext, publish, subscribe } from 'lightning/messageService';
import ofRecord from '@salesforce/apex/CallableNumbers.ofRecord';
import CallFlowAction from 'c/callFlowAction';

jest.mock('@salesforce/apex/CallableNumbers.ofRecord', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const FRED = '003000000000001AAA';
const MOBILE = { label: 'Mobile', phone: '07814 256404' };

const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 12; turn += 1) await Promise.resolve();
};
const requests = (): Record<string, string>[] =>
    jest
        .mocked(publish)
        .mock.calls.map(([, , message]) => message as Record<string, string>)
        .filter(({ number }) => number);

/** Runs the action in a flow, with a phone that answers as `clickToDial` says, if there is one. */
async function run(given: object, clickToDial?: 'on' | 'off'): Promise<string> {
    const element = createElement('c-call-flow-action', { is: CallFlowAction });
    document.body.append(element);
    (MessageContext as unknown as { emit(value: object): void }).emit({});
    const ended = Object.assign(element as HTMLElement & { invoke(): Promise<void> }, given)
        .invoke()
        .then(
            () => 'next element',
            (fault: Error) => fault.message
        );
    await settled();
    const [request] = requests();
    if (clickToDial) jest.mocked(subscribe).mock.calls[0][2]({ heardId: request.id, clickToDial });
    jest.advanceTimersByTime(1_000);
    return ended;
}

describe('the flow action', () => {
    beforeEach(() => {
        jest.useFakeTimers();
        jest.mocked(ofRecord).mockResolvedValue({ objectType: 'Contact', numbers: [MOBILE], fields: [] });
    });
    afterEach(() => {
        document.body.replaceChildren();
        jest.resetAllMocks();
        jest.useRealTimers();
    });

    it('calls the number, for the record (A4), and the flow goes on', async () => {
        expect(await run({ phoneNumber: ' 1001 ', recordId: FRED }, 'on')).toBe('next element');
        expect(requests()).toEqual([
            { id: expect.any(String) as string, number: '1001', recordId: FRED, objectApiName: 'Contact' }
        ]);
    });

    it('needs no record', async () => {
        expect(await run({ phoneNumber: '1001', recordId: null }, 'on')).toBe('next element');
        expect(ofRecord).not.toHaveBeenCalled();
    });

    it('calls the record’s first number if there is none', async () => {
        await run({ phoneNumber: null, recordId: FRED }, 'on');
        expect(requests()[0].number).toBe(MOBILE.phone);
    });

    it('calls the number even if the record can’t be read', async () => {
        jest.mocked(ofRecord).mockRejectedValue({});
        await run({ phoneNumber: '1001', recordId: FRED }, 'on');
        expect(requests()[0]).toMatchObject({ number: '1001', recordId: FRED });
    });

    it.each([
        ['no number', {}, 'c.Phone_Numbers_none'],
        ['no phone', { phoneNumber: '1001' }, 'c.Phone_Numbers_noPhone']
    ])('takes the fault path with %s', async (_, given, fault) => {
        expect(await run(given)).toBe(fault);
    });

    it('takes the fault path if the phone can’t dial (D1)', async () => {
        expect(await run({ phoneNumber: '1001' }, 'off')).toBe('c.Phone_Numbers_notReady');
    });
});
