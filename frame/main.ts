/**
 * The frame: the plain script of the Visualforce page `Softphone`, which Salesforce shows in the utility bar.
 * ```
 *   Salesforce page                other tabs' frames              the phone system
 *      | Open CTI, or a MessagePort   | BroadcastChannel, Web Locks     |
 *   crm/, one folder per host      tabs/                            a script of its own, such as sip.js
 *      |        CrmHost               |                                 |      PhoneSystem
 *      +----------------------- frame.ts, crmPort.ts -------------------+
 *                                     |
 *                                  bridge/     the ports of frame.ts, as JSON texts in DOM CustomEvents or over a MessagePort
 *                                     |
 *                                 the panel, c-softphone, in Lightning's sandbox
 * ```
 * It runs outside the sandbox because a sandboxed object can't be posted to another window, and because a SIP stack needs
 * the plain browser. It contains no rules. Those are in the engine, which runs in the panel.
 */
import { serve } from '../force-app/main/default/lwc/pageContract/pageContract';
import { readFromAsking } from '../force-app/main/default/lwc/softphoneContract/servingSide';
import { panelChannel } from './bridge/panelChannel';
import { keepsCookies, microphoneInFrame } from './check/browserLeave';
import { keepingSettings } from './check/lastLoad';
import type { CheckRegistry } from './check/requestedCheck';
import { loadPageCheck, requestedCheck } from './check/requestedCheck';
import { browserClock } from './clock';
import type { DetectedHost } from './crm/crmHost';
import { detectHost } from './crm/detectHost';
import type { HostRegistry } from './crm/detectHost';
import { createFrame } from './frame';
import { createPanel } from './lightningOut';
import type { LightningOut, PageTexts } from './lightningOut';
import { consoleLog, thrownInWords } from './log';
import { newId } from './newId';
import { watchOtherPhone } from './otherPhone';
import { createNotice } from './notice';
import type { Notice } from './notice';
import { BrowserNotices } from './sound/browserNotices';
import { browserSound } from './sound/browserSound';
import { RingingPage } from './sound/ringingPage';
import { storedText } from './storedText';
import { tonesLoader } from './sound/fetchTones';
import type { TonesRegistry } from './sound/fetchTones';
import { parentPage, salesforceOrigins } from './parentPage';
import { preloadLastScript, rememberScript } from './phone/lastScript';
import { scriptLoader } from './loadScript';
import type { LoadScript } from './loadScript';
import type { PhoneSystemRegistry } from './phone/phoneSystem';
import { choosePhoneSystem } from './phone/phoneSystems';
import { ownResources, sharedResources } from './tabResources';
import { userNames } from './userNames';

export interface StartOptions {
    /** The element that the panel is created in, or its id. */
    readonly container: HTMLElement | string;
    /** On a page that creates the panel, the Lightning Out application and the component: "c:softphoneApp", "c:softphone". */
    readonly app?: string;
    readonly component?: string;
    /** The folder of the static resource that this script came from. */
    readonly resources: string;
    /** The address of the page that asks for notifications. */
    readonly notificationsPage: string;
    /** The 18-character id of the phone's user. */
    readonly userId: string;
    /** Host names of the org's own pages, separated by commas. Only these pages may embed the phone. */
    readonly salesforceHosts: string;
    readonly texts: PageTexts;
}

export interface CrmConnect {
    start(options: StartOptions): void;
}

declare global {
    interface Window extends CheckRegistry, HostRegistry, PhoneSystemRegistry, TonesRegistry {
        CRMConnect?: CrmConnect;
        $Lightning?: LightningOut;
    }
}

const browserStorage = (): Storage => window.localStorage;

/** After this time, a panel that hasn't started is reported, in milliseconds. Lightning Out is slow on a cold cache. */
const PANEL_WITHIN_MS = 30_000;

function start(options: StartOptions): void {
    const { container: where, app = '', resources, salesforceHosts, texts } = options;
    const container = typeof where === 'string' ? document.getElementById(where) : where;
    if (!container) throw new Error('CRM Connect: the page has no element with the id given for the panel');

    const notice = createNotice(container);
    const origins = salesforceOrigins(salesforceHosts, window.location);
    const parent = parentPage(window, origins);
    if (parent.kind === 'otherSite') {
        // no panel either: it has the agent's access, and the embedding page could trick the agent into clicking in it
        consoleLog(
            `the phone does not start in a page of ${parent.origin ?? 'an unknown origin'}, only of ${origins.join()}`
        );
        notice.show(texts.otherSite);
        return;
    }
    const folder = resources.replace(/\/$/, '');
    const load = scriptLoader(document, browserClock);
    const asked = requestedCheck(window.location);
    if (asked !== null) {
        const browser = {
            page: document,
            clock: browserClock,
            storage: browserStorage,
            path: window.location.pathname,
            permissions: navigator.permissions
        };
        const parts = { ...browser, lightning: window.$Lightning, app };
        if (parent.kind === 'salesforce')
            loadPageCheck(load, `${folder}/check.js`, window).then(
                (post) => post(window.parent, parent.origin, asked, parts),
                (thrown: unknown) => consoleLog(`could not load the page's check: ${thrownInWords(thrown)}`)
            );
        return;
    }
    preloadLastScript(document, browserStorage);
    void detectHost(window, parent, (script) => load(`${folder}/${script}`)).then((host) =>
        startPhone({ ...options, container, notice, host, folder, load })
    );
}

interface PhoneParts extends StartOptions {
    readonly container: HTMLElement;
    readonly notice: Notice;
    readonly host: DetectedHost;
    /** The folder of the static resource, without a trailing slash. */
    readonly folder: string;
    readonly load: LoadScript;
}

/** Starts the phone, and creates the panel if the host has none. */
function startPhone(parts: PhoneParts): void {
    const { container, notice, host, folder, load, app = '', component = '', notificationsPage, userId, texts } = parts;
    const clock = browserClock;
    const log = consoleLog;
    const storage = browserStorage;
    const tab = host.sharesPhone ? sharedResources() : ownResources();
    const names = userNames(userId);
    const cancelPanelTimeout = clock.after(PANEL_WITHIN_MS, () =>
        notice.show(keepsCookies(document) ? texts.slow : texts.cookies)
    );

    const audioParent = document.body.appendChild(document.createElement('div'));
    audioParent.hidden = true;
    const microphone = (): boolean | null => microphoneInFrame(document);
    const watched = watchOtherPhone(host.connect, {
        port: tab.port(names.phones),
        page: window.location.pathname,
        tab: newId()
    });
    const frame = createFrame({
        page: { document, window },
        clock,
        log,
        newId,
        sound: browserSound(audioParent, tonesLoader(load, `${folder}/tones.js`, window)),
        mediaSession: navigator.mediaSession,
        notices: new BrowserNotices({
            window,
            address: notificationsPage,
            stored: storedText(names.notifications, storage)
        }),
        ringingPage: new RingingPage(document),
        host: (context) => watched.connect(keepingSettings(context, storage, window.location.pathname, microphone)),
        locks: tab.locks,
        userId,
        port: tab.port,
        store: tab.store,
        storage: tab.storage,
        choose: (settings) =>
            choosePhoneSystem(settings, {
                resources: folder,
                loadScript: load,
                remember: (url) => rememberScript(storage, url),
                registry: window
            })
    });
    serve(frame.ports, readFromAsking, {
        channel: host.panel ?? panelChannel(container),
        log,
        onHello: () => {
            frame.runtimeConnected();
            cancelPanelTimeout();
            notice.hide();
        }
    });
    frame.start();

    void tab.tidy(names.journal, clock.now(), log);

    window.addEventListener('beforeunload', (event) => {
        if (frame.phoneSystem.asksBeforeLeaving) event.preventDefault();
    });
    window.addEventListener('pagehide', (event) => {
        if (event.persisted) return;
        watched.close();
        void frame.stop();
    });
    if (host.panel) return;
    createPanel(window.$Lightning, { container, app, component }, texts, (text) => {
        log(text);
        cancelPanelTimeout();
        notice.show(text);
    });
}

window.CRMConnect = { start };
