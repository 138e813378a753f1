import { LightningElement, api } from 'lwc';
import { desktop } from '../../desktop';
import { utilityIcon } from '../../utility/utilityIcon';

/** The utility bar, with the softphone. */
export default class UtilityBar extends LightningElement {
    @api pinned = false;
    phone = desktop.softphone.state;
    private stop?: () => void;

    override connectedCallback(): void {
        this.stop = desktop.softphone.watch(() => {
            this.phone = desktop.softphone.state;
        });
    }

    override disconnectedCallback(): void {
        this.stop?.();
    }

    get icon(): string {
        return utilityIcon(this.phone.itemIcon);
    }
    get pressed(): string {
        return String(this.phone.visible);
    }
    get itemClass(): string {
        const { visible, highlighted } = this.phone;
        return `slds-utility-bar__item${visible ? ' slds-is-active' : ''}${highlighted ? ' slds-has-notification' : ''}`;
    }

    handleToggle(): void {
        desktop.softphone.set({ visible: !this.phone.visible });
    }
}
