import type { App } from '../org/orgConfig';

const KEY = 'workbench.app';

/** The app that was chosen last in this browser, or the first one; undefined in an org without apps. */
export function chosenApp(apps: readonly App[], storage: Storage = window.localStorage): App | undefined {
    const name = storage.getItem(KEY);
    return apps.find((app) => app.name === name) ?? apps[0];
}

export function chooseApp({ name }: App, storage: Storage = window.localStorage): void {
    storage.setItem(KEY, name);
}
