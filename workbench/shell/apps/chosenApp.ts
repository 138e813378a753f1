import type { App, OrgConfig } from '../org/orgConfig';

const KEY = 'workbench.app';

/** The app that was chosen last in this browser, or the one that is opened first; undefined in an org without apps. */
export function chosenApp(
    { apps, firstApp }: Pick<OrgConfig, 'apps' | 'firstApp'>,
    storage: Storage = window.localStorage
): App | undefined {
    const called = (name: string | null | undefined): App | undefined => apps.find((app) => app.name === name);
    return called(storage.getItem(KEY)) ?? called(firstApp) ?? apps[0];
}

export function chooseApp({ name }: App, storage: Storage = window.localStorage): void {
    storage.setItem(KEY, name);
}
