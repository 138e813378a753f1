import { ALL_CAPABILITIES, Ada } from '../../callEngine/__tests__/support/agent';
import { UtilityItem } from '../utilityItem';

/** An item in a utility bar, on a clock that a test moves. */
function itemOf(ada: Ada) {
    const labels: string[] = [];
    const item = new UtilityItem({
        now: () => ada.now,
        look: ({ code, seconds }) => ({ label: `${code} ${seconds}`, icon: code }),
        send: (command) => command.command === 'setItem' && labels.push(command.label)
    });
    return { item, labels };
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

    it('counts the seconds of a call', () => {
        const ada = new Ada().rings().established();
        const { item, labels } = itemOf(ada);
        for (let second = 0; second < 3; second += 1) {
            item.show(ada.state);
            ada.wait(1);
        }
        expect(labels).toEqual(['onCall 0', 'onCall 1', 'onCall 2']);
    });

    it('is not set where the host has none', () => {
        const ada = new Ada();
        ada.crm({ event: 'HostCapabilities', at: ada.now, capabilities: { ...ALL_CAPABILITIES, utilityItem: false } });
        const { item, labels } = itemOf(ada);
        item.show(ada.state);
        expect(labels).toEqual([]);
    });

    it('F: is not changed if the admin turned that off', () => {
        const { item, labels } = itemOf(new Ada());
        item.show(new Ada({ utilityBarStatus: false }).state);
        expect(labels).toEqual([]);
    });
});
