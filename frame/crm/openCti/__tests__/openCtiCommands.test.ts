import { explanation } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { CrmCommand } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { refused } from '../../../__tests__/fakes/salesforce';
import type { Salesforce } from '../../../__tests__/fakes/salesforce';
import { settled } from '../../../__tests__/fakes/simulatedClock';
import { healthy, hostOf } from './support/host';

describe('click to dial', () => {
    it('is reported with its record (D2), but not without a number', async () => {
        const salesforce = healthy();
        const { host, reported } = hostOf(salesforce);
        host.start();
        salesforce.clickToDial({ number: 7814256404, recordId: '003' });
        salesforce.clickToDial({});
        salesforce.clickToDial(null);
        await settled();
        expect(reported('ClickToDial')).toMatchObject([{ click: { number: '7814256404', recordId: '003' } }]);
    });
});

describe('commands', () => {
    const cases: [CrmCommand, string, Record<string, unknown>][] = [
        [{ command: 'setClickToDial', on: true }, 'enableClickToDial', {}],
        [{ command: 'setClickToDial', on: false }, 'disableClickToDial', {}],
        [{ command: 'setPanelVisible', visible: true }, 'setSoftphonePanelVisibility', { visible: true }],
        [{ command: 'refreshView' }, 'refreshView', {}],
        [{ command: 'setItem', label: 'Fred 0:41', icon: 'call' }, 'setSoftphoneItemLabel', { label: 'Fred 0:41' }],
        [{ command: 'setItem', label: 'Fred 0:41', icon: 'call' }, 'setSoftphoneItemIcon', { key: 'call' }],
        [
            { command: 'screenPop', target: { type: 'search', searchString: '07814' } },
            'screenPop',
            { type: 'search', params: { searchString: '07814' } }
        ]
    ];
    it.each(cases)('%j calls %s', async (command, method, args) => {
        const salesforce = healthy();
        await hostOf(salesforce).host.execute(command);
        expect(salesforce.sent(method)).toEqual([args]);
    });

    it('reject with Salesforce’s message if they are refused or invalid', async () => {
        const { host } = hostOf(healthy().on('refreshView', () => refused('GENERIC_ERROR', 'Not now')));
        await expect(host.execute({ command: 'refreshView' })).rejects.toMatchObject({
            explanation: { detail: 'Not now' }
        });
        const short = { command: 'screenPop', target: { type: 'search', searchString: '0' } } as const;
        await expect(host.execute(short)).rejects.toMatchObject({
            reason: 'rejected',
            explanation: explanation('searchShort', 3)
        });
    });
});

describe('components that dial, with Open CTI', () => {
    const request = { id: 'r1', number: '07814 256404', recordId: '003', objectApiName: 'Contact' };

    it('are answered over their message channel, and the number is dialed with its record (A4)', async () => {
        const salesforce = healthy();
        const { host, reported, markUsed } = hostOf(salesforce);
        host.start();
        await host.execute({ command: 'setClickToDial', on: true });
        salesforce.publish(request);
        await settled();
        expect(salesforce.sent('publish')).toEqual([
            { channelName: 'CRM_Connect_Dial__c', message: { clickToDial: 'on' } },
            { channelName: 'CRM_Connect_Dial__c', message: { heardId: 'r1', clickToDial: 'on' } }
        ]);
        expect(reported('ClickToDial')).toMatchObject([
            { click: { number: '07814 256404', recordId: '003', objectType: 'Contact' } }
        ]);
        expect(markUsed).toHaveBeenCalled();
    });

    it('do not concern a version of the library without message channels, or one that refuses the answer', async () => {
        const older = healthy();
        const { subscribe, publish, ...api } = Object.fromEntries(
            [
                'subscribe publish onClickToDial onNavigationChange getCallCenterSettings getSoftphoneLayout getAppViewInfo',
                'runApex notifyInitializationComplete enableClickToDial'
            ]
                .flatMap((names) => names.split(' '))
                .map((name) => [name, older.api[name as 'runApex']])
        );
        expect([subscribe, publish]).not.toContain(undefined);
        const without = hostOf({ api } as unknown as Salesforce);
        without.host.start();
        await without.host.execute({ command: 'setClickToDial', on: true });
        expect(without.reported('HostTrouble')).toEqual([]);

        const refusing = healthy().on('publish', () => refused('INVALID', 'Not today'));
        const { host, reported } = hostOf(refusing);
        host.start();
        refusing.publish(request);
        await settled();
        expect(reported('ClickToDial')).toHaveLength(1);
        expect(reported('HostTrouble')).toEqual([]);
    });
});
