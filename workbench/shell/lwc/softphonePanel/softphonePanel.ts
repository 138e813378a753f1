import { LightningElement, api } from 'lwc';
import { chosenApp } from '../../apps/chosenApp';
import { desktop, frameOrigin, startCtiHost } from '../../desktop';
import { frameAddress } from '../../utility/frameAddress';
import { utilityIcon } from '../../utility/utilityIcon';

/**
 * The docked panel with the phone, which is loaded at once and stays loaded when the panel is minimized: the softphone's frame, which uses
 * Open CTI, or the package's component for the utility bar.
 */
export default class SoftphonePanel extends LightningElement {
    @api pinned = false;
    phone = desktop.softphone.state;
    address = '';
    component: unknown = null;
    /** One. A list, so that the component is made anew when the panel moves to another window. */
    utilities = [1];
    private readonly app = chosenApp(desktop.config());
    private stop?: () => void;

    override connectedCallback(): void {
        if (this.isUtility) void this.loadComponent();
        else {
            startCtiHost(() => this.template?.querySelector('iframe')?.contentWindow ?? null);
            this.address = frameAddress(frameOrigin(), desktop.config().framePath, window.location.origin);
        }
        this.stop = desktop.softphone.watch(() => {
            this.phone = desktop.softphone.state;
        });
    }

    override disconnectedCallback(): void {
        this.stop?.();
    }

    /** Only a page with this phone loads its code: at once, because Salesforce sends a component with all that it imports. */
    private async loadComponent(): Promise<void> {
        const [{ SoftphoneUtility }] = await Promise.all([import('../../utility/components'), import('c/softphone')]);
        this.component = SoftphoneUtility;
    }

    get isUtility(): boolean {
        return this.app?.softphone?.host === 'utility';
    }
    get configuration(): string {
        return this.app?.softphone?.configuration ?? '';
    }
    get popoutOff(): boolean {
        return this.phone.popoutOff !== null;
    }
    get popoutText(): string {
        return this.phone.popoutOff ?? 'Move the phone to its own window';
    }
    get closedText(): string {
        return String(!this.phone.visible);
    }
    get panelClass(): string {
        return `slds-utility-panel panel${this.phone.visible ? ' slds-is-open' : ' panel_closed'}`;
    }
    get panelStyle(): string {
        return `height: ${this.phone.height}px; width: ${this.phone.width}px`;
    }
    get icon(): string {
        return utilityIcon(this.phone.panelIcon);
    }
    get pinIcon(): string {
        return this.pinned ? 'utility:pinned' : 'utility:pin';
    }
    get pinText(): string {
        return this.pinned ? 'Float the phone over the page' : 'Dock the phone next to the page';
    }

    handlePin(): void {
        this.dispatchEvent(new CustomEvent('pin', { bubbles: true, composed: true }));
    }

    /** There is no other window here, but the component is made anew, as it would be there. */
    handlePopout(): void {
        this.utilities = [this.utilities[0] + 1];
    }

    handleMinimize(): void {
        desktop.softphone.set({ visible: false });
    }
}
