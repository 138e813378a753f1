import type { RecordStore } from '../org/recordStore';
import type { Navigator } from '../routes/navigator';
import type { SoftphoneItem } from '../utility/softphoneItem';
import type { OrgConfig } from '../org/orgConfig';
import type { ClickToDial } from './clickToDial';
import type { CtiMethod, CtiMethods } from './methods';
import { done, invalid } from './outcome';
import { pageInfo } from './pageInfo';
import { panelMethods } from './panelMethods';
import { screenPopMethods } from './screenPopMethods';

export interface MethodContext {
    readonly navigator: Navigator;
    readonly store: RecordStore;
    readonly softphone: SoftphoneItem;
    readonly clickToDial: ClickToDial;
    readonly config: () => OrgConfig;
    /** Sends a Lightning message to all subscribers of its channel. */
    readonly publish: (channel: string, message: unknown) => void;
}

/** Returns the org's result. */
const byTheOrg: CtiMethod = (_args, fromOrg) => done(fromOrg);

const channelNamed =
    (act: (channel: string, message: unknown) => void): CtiMethod =>
    ({ eventName, message }) => {
        if (typeof eventName !== 'string' || !eventName) return invalid('channelName', 'a string', eventName);
        act(eventName, message);
        return done();
    };

/** All methods of Open CTI for Lightning that are calls, not listeners. */
export function ctiMethods(context: MethodContext): CtiMethods {
    const { navigator, store, softphone, clickToDial } = context;
    const switchClickToDial =
        (on: boolean): CtiMethod =>
        () => {
            clickToDial.enable(on);
            return done();
        };
    return {
        ...panelMethods(softphone),
        ...screenPopMethods(context),
        enableClickToDial: switchClickToDial(true),
        disableClickToDial: switchClickToDial(false),
        getAppViewInfo: async () => done(await pageInfo(navigator.current, store, window.location.origin)),
        refreshView: () => {
            store.changed();
            return done();
        },
        getCallCenterSettings: byTheOrg,
        getSoftphoneLayout: byTheOrg,
        runApex: byTheOrg,
        saveLog: byTheOrg,
        subscribe: channelNamed(() => undefined),
        unsubscribe: channelNamed(() => undefined),
        publish: channelNamed(context.publish)
    };
}
