import { publish, subscribe, unsubscribe } from 'lightning/messageService';
import { DialChannel } from 'c/dialing';

const NO_PHONE = 'c.Phone_Numbers_noPhone';
const NOT_READY = 'c.Phone_Numbers_notReady';

const sent = (): Record<string, string>[] => jest.mocked(publish).mock.calls.map(([, , message]) => message as never);
const requests = (): Record<string, string>[] => sent().filter(({ number }) => number);
const says = (message: object): void => jest.mocked(subscribe).mock.calls.at(-1)![2](message);
const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 3; turn += 1) await Promise.resolve();
};

describe('the phone in this app', () => {
    beforeEach(() => jest.useFakeTimers());
    afterEach(() => {
        jest.clearAllMocks();
        jest.useRealTimers();
    });

    function connected(changed?: () => void): DialChannel {
        const phone = new DialChannel(changed);
        phone.connect({});
        return phone;
    }

    it('is asked to dial, with the record (A4), and answers that request only', async () => {
        const phone = connected();
        let fault: string | undefined;
        void phone.dial('1001', { recordId: 'r' }).then((text) => (fault = text));
        await settled();
        const [{ id, ...request }] = requests();
        expect(request).toEqual({ number: '1001', recordId: 'r' });
        says({ heardId: 'of another component', clickToDial: 'on' });
        await settled();
        expect(fault).toBeUndefined();
        says({ heardId: id, clickToDial: 'on' });
        await settled();
        expect(fault).toBe('');
    });

    it('says that it can’t dial now (D1)', async () => {
        const phone = connected();
        const fault = phone.dial('1001', {});
        await settled();
        says({ heardId: requests()[0].id, clickToDial: 'off' });
        expect(await fault).toBe(NOT_READY);
    });

    it('is not running if nobody answers', async () => {
        const fault = connected().dial('1001', {});
        jest.advanceTimersByTime(1_000);
        expect(await fault).toBe(NO_PHONE);
    });

    it('is asked as soon as the component is connected to the channel, but not after the agent was told that there is no phone', async () => {
        const phone = new DialChannel();
        const [early, late] = [phone.dial('1001', {}), phone.dial('1002', {})];
        jest.advanceTimersByTime(1_000);
        expect(await early).toBe(NO_PHONE);
        expect(await late).toBe(NO_PHONE);
        void phone.dial('1003', {});
        phone.connect({});
        await settled();
        expect(requests().map(({ number }) => number)).toEqual(['1003']);
    });

    it('reports whether it dials, when asked and when that changes', () => {
        const changed = jest.fn();
        const phone = connected(changed);
        expect(sent()).toEqual([{ clickToDial: 'ask' }]);
        expect(phone.ready).toBeNull();
        says({ clickToDial: 'off' });
        expect(phone.ready).toBe(false);
        says({ clickToDial: 'on' });
        says({ clickToDial: 'on' });
        expect(phone.ready).toBe(true);
        expect(changed).toHaveBeenCalledTimes(2);
    });

    it('is left when the component goes', async () => {
        const phone = connected();
        const fault = phone.dial('1001', {});
        phone.disconnect();
        expect(await fault).toBe(NO_PHONE);
        expect(unsubscribe).toHaveBeenCalled();
    });
});
