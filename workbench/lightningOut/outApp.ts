/** A Lightning Out application, from its markup. */
export interface OutApp {
    readonly extends: string;
    /** The components that can be created: "c:softphone". */
    readonly dependencies: readonly string[];
}

/** With Salesforce's styles and without. */
const BASES = ['ltng:outApp', 'ltng:outAppUnstyled'];

/** Loads an application of the package. Rejects if it does not exist or is not a Lightning Out application. */
export async function loadOutApp(name: string): Promise<OutApp> {
    const [namespace, local] = name.split(':');
    if (namespace !== 'c' || !local)
        throw new Error(`${name} is not the name of an application. It must have the form "c:name".`);
    const response = await fetch(`/workbench/app/${encodeURIComponent(local)}`);
    if (!response.ok) throw new Error(`There is no application ${name}.`);
    const app = (await response.json()) as OutApp;
    if (!BASES.includes(app.extends)) throw new Error(`${name} does not extend ${BASES.join(' or ')}.`);
    return app;
}
