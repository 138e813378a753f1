// Entry point of panel.js: the components that $Lightning.createComponent can create, with synthetic shadow as in Salesforce.
import '@lwc/synthetic-shadow'; // must run before the engine
import { createElement } from 'lwc';
import Softphone from 'c/softphone';

type Create = (properties: Record<string, unknown>) => HTMLElement;

declare global {
    interface Window {
        __workbenchComponents?: Readonly<Record<string, Create>>;
    }
}

window.__workbenchComponents = {
    'c:softphone': (properties) => Object.assign(createElement('c-softphone', { is: Softphone }), properties)
};
