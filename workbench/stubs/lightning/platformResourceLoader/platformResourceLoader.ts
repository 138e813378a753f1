/** Stands in for lightning/platformResourceLoader: a script of a static resource is loaded once per page, when a component first asks. */
const scripts = new Map<string, Promise<void>>();

function load(url: string): Promise<void> {
    return new Promise((resolve, reject) => {
        const script = document.createElement('script');
        script.src = url;
        script.onload = () => resolve();
        script.onerror = () => reject(new Error(`${url} could not be loaded.`));
        document.head.append(script);
    });
}

export function loadScript(component: unknown, url: string): Promise<void> {
    if (!component) throw new Error('The first argument of loadScript must be the component.');
    const loading = scripts.get(url) ?? load(url);
    scripts.set(url, loading);
    return loading;
}
