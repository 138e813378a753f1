import { LightningElement, api } from 'lwc';
import type { FlowArgument, Route } from '../../routes/route';

/** Pages that the workbench has no content for: a flow, with what it was started with, and addresses that lead nowhere. */
export default class MessagePage extends LightningElement {
    @api route: Route = { page: 'unknown', path: '' };

    get heading(): string {
        return this.route.page === 'flow' ? `Flow ${this.route.flow}` : "This page isn't available";
    }
    get text(): string {
        if (this.route.page === 'flow') return 'Salesforce would run this flow here.';
        const path = this.route.page === 'unknown' ? this.route.path : '';
        return `Nothing in the workbench has the address ${path}.`;
    }
    get flowArguments(): readonly FlowArgument[] {
        return this.route.page === 'flow' ? this.route.flowArgs : [];
    }
    get hasArguments(): boolean {
        return this.flowArguments.length > 0;
    }
}
