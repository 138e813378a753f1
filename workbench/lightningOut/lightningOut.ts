/**
 * $Lightning in a Visualforce page (Lightning Out): `use` an application, then create components that it depends on. The
 * application is the package's own. A component that it does not name is an error here, whereas Salesforce reports nothing.
 *
 *   use(app, ready)                                  loads the application and the components, then calls `ready`
 *   createComponent(name, attributes, where, done)   `where` is an element or its id; done(component, status, message)
 *
 * Without a callback, errors are written into the page.
 */
import { createElementOf, loadComponents } from './components';
import { loadOutApp } from './outApp';
import type { OutApp } from './outApp';

type Created = (component: HTMLElement | null, status: 'SUCCESS' | 'ERROR', message: string) => void;

let using: Promise<OutApp> | undefined;

const inWords = (thrown: unknown): string =>
    `Lightning Out: ${thrown instanceof Error ? thrown.message : String(thrown)}`;

function showError(words: string): void {
    const line = document.createElement('p');
    line.setAttribute('role', 'alert');
    line.textContent = words;
    document.body.append(line);
    reportError(new Error(words));
}

function placeOf(locator: string | HTMLElement): HTMLElement {
    const place = typeof locator === 'string' ? document.getElementById(locator) : locator;
    if (!place)
        throw new Error(
            `The page has no element for the component${typeof locator === 'string' ? `: #${locator}` : ''}.`
        );
    return place;
}

async function create(name: string, attributes: Record<string, unknown>, locator: string | HTMLElement) {
    if (!using) throw new Error('Call $Lightning.use first.');
    const { dependencies } = await using;
    if (!dependencies.includes(name)) {
        throw new Error(
            `The application does not have ${name} as an aura:dependency (only ${dependencies.join(', ')}).`
        );
    }
    const element = createElementOf(name, attributes);
    placeOf(locator).append(element);
    return element;
}

function use(app: string, ready?: () => void): void {
    using = Promise.all([loadOutApp(app), loadComponents()]).then(([found]) => found);
    using.then(
        () => ready?.(),
        (thrown: unknown) => showError(inWords(thrown))
    );
}

function createComponent(
    name: string,
    attributes: Record<string, unknown>,
    locator: string | HTMLElement,
    created?: Created
): void {
    create(name, attributes, locator).then(
        (element) => created?.(element, 'SUCCESS', ''),
        (thrown: unknown) => {
            if (created) created(null, 'ERROR', inWords(thrown));
            else showError(inWords(thrown));
        }
    );
}

(window as { $Lightning?: object }).$Lightning = { use, createComponent };
