import type { HostCapabilities } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { OpenCtiApi, OpenCtiListenerMethod, OpenCtiMethod } from './openCtiApi';

/** The capabilities of the loaded library. Older versions lack methods. */
export function openCtiCapabilities(api: OpenCtiApi): HostCapabilities {
    const has = (...methods: (OpenCtiMethod | OpenCtiListenerMethod)[]): boolean =>
        methods.every((method) => typeof api[method] === 'function');
    return {
        screenPop: has('screenPop') ? ['record', 'search', 'newRecord', 'url', 'flow'] : [],
        clickToDial: has('enableClickToDial', 'disableClickToDial', 'onClickToDial'),
        utilityItem: has('setSoftphoneItemLabel', 'setSoftphoneItemIcon'),
        panel: has('setSoftphonePanelVisibility'),
        popout: false,
        refresh: has('refreshView'),
        navigation: has('onNavigationChange'),
        layout: has('getSoftphoneLayout')
    };
}
