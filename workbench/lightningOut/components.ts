type Create = (properties: Record<string, unknown>) => HTMLElement;

interface Page {
    /** The global that panel.js sets. */
    readonly __workbenchComponents?: Readonly<Record<string, Create>>;
}

const SCRIPT = '/assets/panel.js';

/** Loads the built components, which are modules. Rejects with a message for the user. */
export function loadComponents(): Promise<void> {
    return new Promise((resolve, reject) => {
        const script = document.createElement('script');
        script.type = 'module';
        script.src = SCRIPT;
        script.onload = () => resolve();
        script.onerror = () =>
            reject(new Error(`The components (${SCRIPT}) could not be loaded. Have they been built?`));
        document.head.append(script);
    });
}

/** Creates an element of a component. Throws an Error if the component does not exist. */
export function createElementOf(name: string, properties: Record<string, unknown>): HTMLElement {
    const components = (window as Page).__workbenchComponents ?? {};
    if (!Object.hasOwn(components, name)) throw new Error(`There is no component ${name}.`);
    return components[name](properties);
}
