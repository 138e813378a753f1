/**
 * $Lightning as a Visualforce page knows it (Lightning Out): `use` an application, then create its components. The
 * application is the package's own; a component that it does not name as a dependency is an error here, where Salesforce
 * stays silent.
 */
type Create = (properties: Record<string, unknown>) => HTMLElement;

interface App {
    readonly extends: string;
    readonly dependencies: readonly string[];
}

interface LightningWindow {
    $Lightning?: object;
    __workbenchComponents?: Readonly<Record<string, Create>>;
}

const page = window as unknown as LightningWindow;
let app: Promise<App> | undefined;

async function loadApp(name: string): Promise<App> {
    const response = await fetch(`/workbench/app/${encodeURIComponent(name.replace(/^c:/, ''))}`);
    if (!response.ok) throw new Error(`Lightning Out: there is no application ${name}.`);
    const found = (await response.json()) as App;
    if (!found.extends.startsWith('ltng:outApp'))
        throw new Error(`Lightning Out: ${name} does not extend ltng:outApp.`);
    return found;
}

function loadComponents(): Promise<void> {
    return new Promise((resolve, reject) => {
        const script = document.createElement('script');
        script.type = 'module';
        script.src = '/assets/panel.js';
        script.onload = () => resolve();
        script.onerror = () => reject(new Error('Lightning Out: the components could not be loaded.'));
        document.head.append(script);
    });
}

/** Errors of the application are thrown in the page, as in Salesforce, where no callback tells them. */
const inPage = (error: unknown): void => {
    setTimeout(() => {
        throw error;
    });
};

page.$Lightning = {
    use(name: string, callback: () => void): void {
        app = Promise.all([loadApp(name), loadComponents()]).then(([found]) => found);
        app.then(() => callback(), inPage);
    },

    createComponent(
        name: string,
        properties: Record<string, unknown>,
        locator: string | HTMLElement,
        callback?: (component: HTMLElement | null, status: string, message: string) => void
    ): void {
        const create = async (): Promise<HTMLElement> => {
            if (!app) throw new Error('Lightning Out: call $Lightning.use first.');
            const { dependencies } = await app;
            if (!dependencies.includes(name))
                throw new Error(`Lightning Out: the application has no dependency ${name}.`);
            const make = page.__workbenchComponents?.[name];
            if (!make) throw new Error(`Lightning Out: there is no component ${name}.`);
            const place = typeof locator === 'string' ? document.getElementById(locator) : locator;
            if (!place) throw new Error('Lightning Out: the page has no such element.');
            const element = make(properties);
            place.append(element);
            return element;
        };
        create().then(
            (element) => callback?.(element, 'SUCCESS', ''),
            (error: Error) => (callback ? callback(null, 'ERROR', error.message) : inPage(error))
        );
    }
};

export {}; // a module: its names are its own
