import { LightningElement, api } from 'lwc';
import type { Route } from '../../routes/route';

/** The page of an invalid address. */
export default class MessagePage extends LightningElement {
    @api route: Route = { page: 'unknown', path: '' };

    get text(): string {
        const path = this.route.page === 'unknown' ? this.route.path : '';
        return `The workbench does not have a page at ${path}.`;
    }
}
