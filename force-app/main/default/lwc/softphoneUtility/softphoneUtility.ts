import { LightningElement, api, wire } from 'lwc';
import { CurrentPageReference, NavigationMixin } from 'lightning/navigation';
import type { PageReference } from 'lightning/navigation';
import { encodeDefaultFieldValues } from 'lightning/pageReferenceUtils';
import { EnclosingUtilityId, enablePopout, minimize, open, updateUtility } from 'lightning/platformUtilityBarApi';
import { IsConsoleNavigation, focusTab, getAllTabInfo, getTabInfo, openTab } from 'lightning/platformWorkspaceApi';
import { APPLICATION_SCOPE, MessageContext, publish, subscribe, unsubscribe } from 'lightning/messageService';
import { RefreshEvent } from 'lightning/refresh';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import dir from '@salesforce/i18n/dir';
import language from '@salesforce/i18n/lang';
import layout from '@salesforce/apex/UtilityPhone.layout';
import setup from '@salesforce/apex/UtilityPhone.setup';
import again from '@salesforce/label/c.Phone_Utility_again';
import failed from '@salesforce/label/c.Phone_Utility_failed';
import page from '@salesforce/label/c.Phone_Utility_page';
import slow from '@salesforce/label/c.Phone_Page_slow';
import stays from '@salesforce/label/c.Phone_Utility_stays';
import dialChannel from '@salesforce/messageChannel/CRM_Connect_Dial__c';
import tabFocused from '@salesforce/messageChannel/lightning__tabFocused';
import { consoleLog, newId, pageClock } from 'c/browser';
import { apexCall, describeRecord } from 'c/callData';
import { becauseText } from 'c/labels';
import { DialReceiver } from 'c/pageContract';
import type { UtilitySetup } from 'c/softphoneContract';
import { later } from './later';
import { pageInfoOf } from './pageInfo';
import { PageNames } from './pageNames';
import { PhonePage } from './phonePage';
import type { Platform } from './platform';
import { rememberPage, rememberedPage } from './rememberedPage';
import { utilityPort } from './utilityPort';

/** How long Salesforce may take to say where the phone's page is, in milliseconds. */
const SETUP_WITHIN_MS = 20_000;
/** How long that page may take to load. */
const PAGE_WITHIN_MS = 30_000;

type WithNavigation = Record<typeof NavigationMixin.Navigate, (page: PageReference) => void>;

/**
 * The phone without Open CTI: holds the panel, and the phone's page in an iframe, and does in Salesforce what that page can't. It contains
 * no rules.
 */
export default class SoftphoneUtility extends NavigationMixin(LightningElement) {
    /** The name of a record of Phone_Configuration__mdt. The admin enters it in the app's utility bar. */
    @api configuration = 'Default';
    readonly texts = { again, page };
    /** For screen readers: the language of the labels may differ from the page's. */
    readonly language = language;
    readonly direction = dir;
    fault = '';
    /** None or one. A list, so that a page that was loaded again gets a new panel. */
    phones: { readonly key: string; readonly address: string | null }[] = [];
    @wire(IsConsoleNavigation) isConsole = false;
    /** The phone's page is shown, not only loaded. */
    private pageShown = false;
    private phonePage: PhonePage | null = null;
    private cancelTimeout: (() => void) | null = null;
    private context: object | null = null;
    private subscriptions: readonly object[] = [];
    private latestTab = '';
    private found: UtilitySetup | null = null;
    private readonly utilityId = later<string>();
    private readonly platform: Platform = {
        navigate: (reference) => (this as unknown as WithNavigation)[NavigationMixin.Navigate](reference),
        encodeDefaults: encodeDefaultFieldValues,
        isConsole: () => this.isConsole,
        allTabs: getAllTabInfo,
        focusTab,
        openTab: (target) => openTab({ ...target, focus: true }),
        showItem: async (look) => updateUtility(await this.utilityId.value, look),
        showPanel: async (visible) => {
            const id = await this.utilityId.value;
            return visible ? open(id, { autoFocus: false }) : minimize(id);
        },
        showPage: (visible) => {
            this.pageShown = visible;
        },
        setClickToDial: (on) => this.dialing.set(on),
        allowPopout: async (on) => enablePopout(await this.utilityId.value, on, { disabledText: stays }),
        refresh: async (recordId) => {
            if (recordId) await notifyRecordUpdateAvailable([{ recordId }]);
            this.dispatchEvent(new RefreshEvent());
        },
        readSetup: () => (this.found ? Promise.resolve(this.found) : Promise.reject(new Error(failed))),
        readLayout: (name) => layout({ name })
    };
    private readonly port = utilityPort(this.platform);
    private readonly dialing = new DialReceiver({
        publish: (message) => this.context && publish(this.context, dialChannel, message),
        clicked: (click) => this.port.clicked(click)
    });
    private readonly pages = new PageNames({
        describe: describeRecord,
        after: pageClock.after,
        named: (opened) => this.port.pageOpened(opened)
    });

    get phoneClass(): string {
        return this.pageShown ? 'phone divided' : 'phone';
    }

    /** A page that nobody sees must not get the focus. */
    get pageTabIndex(): string {
        return this.pageShown ? '0' : '-1';
    }

    @wire(EnclosingUtilityId)
    setUtilityId(id: string | undefined): void {
        if (id) this.utilityId.set(id);
    }

    @wire(CurrentPageReference)
    setPage(reference: PageReference | undefined): void {
        if (reference) this.pages.opened(pageInfoOf(reference));
    }

    @wire(MessageContext)
    setMessageContext(context: object | undefined): void {
        if (!context || this.subscriptions.length > 0) return;
        this.context = context;
        const listen = (channel: object, hear: (message: unknown) => void): object =>
            subscribe(context, channel, hear, { scope: APPLICATION_SCOPE });
        this.subscriptions = [
            listen(tabFocused, (message) => void this.showTab(message)),
            listen(dialChannel, (message) => this.dialing.hear(message))
        ];
    }

    override connectedCallback(): void {
        void this.start();
    }

    override disconnectedCallback(): void {
        this.stop();
        for (const subscription of this.subscriptions) unsubscribe(subscription);
        this.subscriptions = [];
    }

    handleAgain(): void {
        void this.start();
    }

    /** The panel has a text for the phone's page. */
    handlePanel(event: CustomEvent<string>): void {
        event.stopPropagation();
        this.phonePage?.post(event.detail);
    }

    private async start(): Promise<void> {
        // The panel and the page get ready while Salesforce says where the page is.
        const phonePage = this.begin();
        const { configuration } = this;
        const answer = await apexCall(() => setup({ configuration }), SETUP_WITHIN_MS);
        if (this.phonePage !== phonePage) return;
        if (!answer.ok) {
            this.stop();
            this.fault = [failed, becauseText(answer.explanation)].join(' ');
            return;
        }
        const { page: address, ...found } = answer.value;
        this.found = {
            configuration: found.configuration ?? null,
            settings: found.settings ?? '',
            internalNumberDigits: found.internalNumberDigits ?? null,
            timeZone: found.timeZone ?? null,
            userId: found.userId ?? null
        };
        rememberPage(address);
        this.load(phonePage, address);
    }

    /** A new panel, and the page if it has been here before. */
    private begin(): PhonePage {
        this.stop();
        this.fault = '';
        const phonePage = new PhonePage({
            frame: () => this.template?.querySelector('iframe')?.contentWindow ?? null,
            panel: () => this.template?.querySelector('c-softphone') ?? null,
            port: this.port,
            reloaded: () => void this.start(),
            log: (line) => consoleLog('warn', line)
        });
        this.phonePage = phonePage;
        const remembered = rememberedPage();
        this.phones = [{ key: newId(), address: remembered && phonePage.open(remembered) }];
        return phonePage;
    }

    private load(phonePage: PhonePage, pageAddress: string): void {
        if (!phonePage.allow(pageAddress)) {
            this.phones = [{ ...this.phones[0], address: phonePage.open(pageAddress) }];
            phonePage.allow(pageAddress);
        }
        this.cancelTimeout = pageClock.after(PAGE_WITHIN_MS, () => {
            if (!phonePage.connected) this.fault = slow;
        });
    }

    private stop(): void {
        this.cancelTimeout?.();
        this.dialing.set(false);
        this.phonePage?.close();
        this.phonePage = null;
        this.pageShown = false;
        this.phones = [];
    }

    /** A console reports the tab that gets the focus. Its page may arrive after that of a later one. */
    private async showTab(message: unknown): Promise<void> {
        const { currentTabId } = (message ?? {}) as { readonly currentTabId?: unknown };
        if (typeof currentTabId !== 'string') return;
        this.latestTab = currentTabId;
        const { pageReference } = await getTabInfo(currentTabId);
        if (pageReference && this.latestTab === currentTabId) this.pages.opened(pageInfoOf(pageReference));
    }
}
