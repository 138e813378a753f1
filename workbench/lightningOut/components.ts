type Create = (properties: Record<string, unknown>) => HTMLElement;

interface Page {
    /** What panel.js leaves behind. */
    readonly __workbenchComponents?: Readonly<Record<string, Create>>;
}

const SCRIPT = '/assets/panel.js';

/** Loads the built components, which are modules. Rejects with a sentence. */
export function loadComponents(): Promise<void> {
    return new Promise((resolve, reject) => {
        const script = document.createElement('script');
        script.type = 'module';
        script.src = SCRIPT;
        script.onload = () => resolve();
        script.onerror = () => reject(new Error(`The components (${SCRIPT}) could not be loaded: are they built?`));
        document.head.append(script);
    });
}

/** A new element of a component. Throws a sentence when there is no such component. */
export function createElementOf(name: string, properties: Record<string, unknown>): HTMLElement {
    const components = (window as Page).__workbenchComponents ?? {};
    if (!Object.hasOwn(components, name)) throw new Error(`There is no component ${name}.`);
    return components[name](properties);
}
