import { LightningElement, api } from 'lwc';
import { desktop, frameOrigin, startCtiHost } from '../../desktop';
import { frameAddress } from '../../utility/frameAddress';
import { utilityIcon } from '../../utility/utilityIcon';

/** The docked panel with the softphone's frame, which is loaded at once and stays loaded when the panel is minimized. */
export default class SoftphonePanel extends LightningElement {
    @api pinned = false;
    phone = desktop.softphone.state;
    address = '';
    private stop?: () => void;

    override connectedCallback(): void {
        const { framePath } = desktop.config();
        startCtiHost(() => this.template?.querySelector('iframe')?.contentWindow ?? null);
        this.address = frameAddress(frameOrigin(), framePath, window.location.origin);
        this.stop = desktop.softphone.watch(() => {
            this.phone = desktop.softphone.state;
        });
    }

    override disconnectedCallback(): void {
        this.stop?.();
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

    handleMinimize(): void {
        desktop.softphone.set({ visible: false });
    }
}
