import { LightningElement } from 'lwc';
import { desktop } from '../../desktop';
import type { Toast } from '../../toasts/toasts';

// utility:success utility:error utility:warning utility:info
const iconOf = ({ variant }: Toast): string => `utility:${variant}`;

/** Short messages at the top of the page. */
export default class ToastContainer extends LightningElement {
    shown: readonly Toast[] = [];
    private stop?: () => void;

    override connectedCallback(): void {
        this.stop = desktop.toasts.watch(() => {
            this.shown = desktop.toasts.shown;
        });
    }

    override disconnectedCallback(): void {
        this.stop?.();
    }

    get toasts(): (Toast & { className: string; icon: string })[] {
        return this.shown.map((toast) => ({
            ...toast,
            icon: iconOf(toast),
            className: `slds-notify slds-notify_toast slds-theme_${toast.variant}`
        }));
    }

    handleClose(event: Event): void {
        desktop.toasts.close(Number((event.currentTarget as HTMLElement).dataset.id));
    }
}
