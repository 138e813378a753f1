import { LightningElement, api } from 'lwc';
import type { FlowArgument, Route } from '../../routes/route';

/** Pages without content in the workbench: a flow, with its arguments, and invalid addresses. */
export default class MessagePage extends LightningElement {
    @api route: Route = { page: 'unknown', path: '' };

    get heading(): string {
        return this.route.page === 'flow' ? `Flow ${this.route.flow}` : "This page isn't available";
    }
    get text(): string {
        if (this.route.page === 'flow') return 'Salesforce would run this flow here.';
        const path = this.route.page === 'unknown' ? this.route.path : '';
        return `The workbench does not have a page at ${path}.`;
    }
    get flowArguments(): readonly FlowArgument[] {
        return this.route.page === 'flow' ? this.route.flowArgs : [];
    }
    get hasArguments(): boolean {
        return this.flowArguments.length > 0;
    }
}
