import { chosenApp } from './apps/chosenApp';
import { Workspaces } from './console/workspaces';
import { ClickToDial } from './opencti/clickToDial';
import { CtiHost } from './opencti/ctiHost';
import { ctiMethods } from './opencti/ctiMethods';
import { reportNavigation } from './opencti/navigationEvents';
import { askOpenCti, fetchConfig } from './org/orgClient';
import type { OrgConfig } from './org/orgConfig';
import { listenToOrg } from './org/orgStream';
import { RecordStore } from './org/recordStore';
import { Navigator } from './routes/navigator';
import { Toasts } from './toasts/toasts';
import { frameOriginUnder } from './utility/frameOrigin';
import { SoftphoneItem } from './utility/softphoneItem';

// The page loaded it before any component.
let config = window.__workbench as unknown as OrgConfig;

const inPx = (...candidates: unknown[]): number | undefined =>
    candidates.map(Number).find((value) => Number.isFinite(value) && value > 0);

function firstSoftphone(): SoftphoneItem {
    const { callCenter, utilityBar } = config;
    const phone = chosenApp(config)?.softphone;
    const { label = 'Phone', icon = 'call' } = phone ?? utilityBar ?? {};
    const height = inPx(callCenter?.['/reqGeneralInfo/reqSoftphoneHeight'], utilityBar?.height);
    const width = inPx(callCenter?.['/reqGeneralInfo/reqSoftphoneWidth'], utilityBar?.width);
    return new SoftphoneItem({
        itemLabel: label,
        itemIcon: icon,
        panelLabel: label,
        panelIcon: icon,
        // Open CTI's panel opens by itself here; a utility is started minimized
        visible: phone?.host !== 'utility',
        ...(height && { height }),
        ...(width && { width })
    });
}

const pages = new Navigator();

/** What the components in this tab share: records, route, tabs of a console, softphone, toasts. */
export const desktop = {
    config: () => config,
    navigator: pages,
    workspaces: new Workspaces(pages),
    store: new RecordStore(),
    softphone: firstSoftphone(),
    clickToDial: new ClickToDial(),
    toasts: new Toasts(),
    /** The records that are selected in the list. A page of a list's button gets their ids once, not at a reload. */
    selection: new Set<string>()
} as const;

if (chosenApp(config)?.console) desktop.workspaces.start();

/** Origin of the softphone's frame. Messages go only there. */
export const frameOrigin = (): string => frameOriginUnder(window.location.protocol, config.frameOrigin);

/** Serves the softphone's frame when it exists. */
export function startCtiHost(frame: () => Window | null): void {
    const { navigator, store, softphone, clickToDial } = desktop;
    const host = new CtiHost({
        page: window,
        frame,
        frameOrigin: frameOrigin(),
        methods: ctiMethods({
            ...desktop,
            publish: (channel, message) => host.deliver(channel, message)
        }),
        askOrg: askOpenCti,
        // eslint-disable-next-line no-console -- the author of a softphone needs to see what was wrong with a message
        warn: (words) => console.warn(words),
        onNewClient: () => {
            clickToDial.enable(false);
            softphone.set({ ready: false });
        }
    });
    clickToDial.onClick((payload) => host.emit('onClickToDial', payload));
    reportNavigation(navigator, store, (page) => host.emit('onNavigationChange', page));
}

/** Updates what is shown when the org changes. */
export function followOrg(): void {
    const readConfig = async (): Promise<void> => {
        config = await fetchConfig<OrgConfig>();
    };
    listenToOrg({
        records: (object) => desktop.store.changed(object),
        config: () => void readConfig().catch(() => undefined),
        reset: () => desktop.store.changed()
    });
}
