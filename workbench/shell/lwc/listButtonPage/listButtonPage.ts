import { LightningElement, api } from 'lwc';
import { desktop, frameOrigin } from '../../desktop';
import type { ObjectName } from '../../org/record';
import { readRoute, writeRoute } from '../../routes/route';

/** The Visualforce page of a list's button: it gets the ids of the selected records in a form, as in Salesforce. */
export default class ListButtonPage extends LightningElement {
    @api object: ObjectName = 'Account';
    @api name = '';
    readonly frameName = 'list-button-page';
    readonly ids = [...desktop.selection];
    private sent = false;
    private readonly hear = ({ source, origin, data }: MessageEvent): void => {
        const { workbench, address } = (data ?? {}) as { workbench?: unknown; address?: unknown };
        const isOurs = source === this.template?.querySelector('iframe')?.contentWindow && origin === frameOrigin();
        if (isOurs && workbench === 'open' && typeof address === 'string') desktop.navigator.open(readRoute(address));
    };

    override connectedCallback(): void {
        desktop.selection.clear();
        window.addEventListener('message', this.hear);
    }

    override disconnectedCallback(): void {
        window.removeEventListener('message', this.hear);
    }

    override renderedCallback(): void {
        if (this.sent) return;
        this.sent = true;
        (this.refs?.form as HTMLFormElement | undefined)?.submit();
    }

    get address(): string {
        return new URL(`/apex/${this.name}`, frameOrigin()).href;
    }
    get returnTo(): string {
        return writeRoute({ page: 'list', object: this.object });
    }
}
