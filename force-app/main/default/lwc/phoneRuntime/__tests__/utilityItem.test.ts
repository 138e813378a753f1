import { ALL_CAPABILITIES, Ada } from '../../callEngine/__tests__/support/agent';
import { UtilityItem } from '../utilityItem';

/** An item in a utility bar, on a clock that a test moves. */
function itemOf(ada: Ada) {
    const labels: string[] = [];
    let due: (() => void) | null = null;
    const item = new UtilityItem({
        clock: {
            now: () => ada.now,
            after: (_ms, act) => {
                due = act;
                return () => {
                    due = null;
                };
            }
        },
        look: ({ code, seconds }) => ({ label: `${code} ${seconds}`, icon: code }),
        send: (command) => command.command === 'setItem' && labels.push(command.label)
    });
    const tick = (): boolean => {
        const act = due;
        due = null;
        act?.();
        return act !== null;
    };
    return { item, labels, tick };
}

describe('S3: the utility bar item', () => {
    it('says what changes, and nothing else', () => {
        const ada = new Ada();
        const { item, labels } = itemOf(ada);
        item.show(ada.state);
        item.show(ada.state);
        item.show(ada.rings().state);
        expect(labels).toEqual(['available null', 'ringing 0']);
    });

    it('counts the seconds of a call, and stops when it is over', () => {
        const ada = new Ada().rings().established();
        const { item, labels, tick } = itemOf(ada);
        item.show(ada.state);
        ada.wait(1);
        expect(tick()).toBe(true);
        ada.wait(1);
        expect(tick()).toBe(true);
        expect(labels).toEqual(['onCall 0', 'onCall 1', 'onCall 2']);
        item.show(ada.cleared().state);
        expect(tick()).toBe(false);
        item.show(new Ada().rings().state);
        item.stop();
        expect(tick()).toBe(false);
    });

    it('is not set where the host has none', () => {
        const ada = new Ada();
        ada.crm({ event: 'HostCapabilities', at: ada.now, capabilities: { ...ALL_CAPABILITIES, utilityItem: false } });
        const { item, labels } = itemOf(ada);
        item.show(ada.state);
        expect(labels).toEqual([]);
    });

    it('F: is left alone when the admin says so', () => {
        const { item, labels } = itemOf(new Ada());
        item.show(new Ada({ utilityBarStatus: false }).state);
        expect(labels).toEqual([]);
    });
});
