import type {
    CrmCommand,
    HostCapabilities,
    ScreenPopTarget,
    ScreenPopType
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';

export const TARGETS: Readonly<Record<ScreenPopType, ScreenPopTarget>> = {
    record: { type: 'record', recordId: '003000000000001AAA', callKey: 'call-1' },
    search: { type: 'search', searchString: '07814256404' },
    newRecord: { type: 'newRecord', entity: 'Lead', form: 'call-1', defaultFieldValues: { Phone: '07814256404' } },
    url: { type: 'url', url: '/apex/Caller' },
    flow: { type: 'flow', flow: 'Caller', flowArgs: { phoneNumber: '07814256404' } }
};

export const pop = (type: ScreenPopType): CrmCommand => ({ command: 'screenPop', target: TARGETS[type] });

/** All commands, each with whether a host with these capabilities supports it. */
export function commandsOf(host: HostCapabilities): { readonly command: CrmCommand; readonly able: boolean }[] {
    const pops = (Object.keys(TARGETS) as ScreenPopType[]).map((type) => ({
        command: pop(type),
        able: host.screenPop.includes(type)
    }));
    return [
        ...pops,
        { command: { command: 'setClickToDial', on: true }, able: host.clickToDial },
        { command: { command: 'setClickToDial', on: false }, able: host.clickToDial },
        { command: { command: 'setItem', label: 'Fred 0:41', icon: 'call' }, able: host.utilityItem },
        { command: { command: 'setPanelVisible', visible: true }, able: host.panel },
        { command: { command: 'setPopout', on: false }, able: host.popout },
        { command: { command: 'refreshView' }, able: host.refresh }
    ];
}
