/**
 * The phone's page, framed by the tab Setup Check to find out what only it can: whether it opens there at all, and what the browser
 * and Salesforce let it do where the phone lives. It says so once, to the page around, which is one of the org's own. It has no
 * panel and no phone, takes no message, and the only address that it connects to is the server of the phone's own settings.
 */
import { CHECK_PARAMETER, encodePageCheck } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { PageCheck, SettingsReading } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../clock';
import type { LightningOut } from '../lightningOut';
import { missingSettings, ownSettings } from '../phone/descriptor';
import type { Probe } from '../phone/descriptor';
import { phoneSystemOf } from '../phone/descriptors';
import { changedSettings } from '../settings/packagedSettings';
import { keepsCookies, microphoneState } from './browserLeave';
import { tryConnection } from './connection';
import { readLastLoad } from './lastLoad';

/** How long Lightning Out may take: less than the tab waits for the whole page. */
const LIGHTNING_MS = 10_000;

export interface PageCheckParts {
    readonly page: Document;
    readonly clock: Clock;
    readonly storage: () => Pick<Storage, 'getItem'>;
    readonly permissions: Pick<Permissions, 'query'> | undefined;
    readonly lightning: LightningOut | undefined;
    /** The Lightning Out application: "c:softphoneApp". */
    readonly app: string;
}

/** What the address asks the page to answer with, when it asks for a check. */
export function checkAskedFor({ search }: Pick<Location, 'search'>): string | null {
    return new URLSearchParams(search).get(CHECK_PARAMETER);
}

function lightningOutReady({ lightning, app, clock }: PageCheckParts): Promise<boolean> {
    return new Promise((resolve) => {
        const cancel = clock.after(LIGHTNING_MS, () => resolve(false));
        const finish = (ready: boolean): void => {
            cancel();
            resolve(ready);
        };
        try {
            if (lightning) lightning.use(app, () => finish(true));
            else finish(false);
        } catch {
            finish(false);
        }
    });
}

/** What is to be said of the call center, and what to try of its phone system. */
function readCallCenter(reading: SettingsReading | undefined): {
    readonly callCenter: PageCheck['callCenter'];
    readonly probe: Probe | 'unneeded' | null;
} {
    if (!reading || reading.callCenter === null) return { callCenter: null, probe: null };
    const { callCenter: name, settings } = reading;
    const descriptor = phoneSystemOf(settings);
    const own = ownSettings(descriptor, settings);
    const probe = descriptor.probe(own);
    return {
        callCenter: {
            name,
            softphoneLayout: settings.softphoneLayout,
            changed: changedSettings(settings),
            phoneSystem: descriptor.name,
            missing: missingSettings(descriptor, own),
            server: typeof probe === 'object' ? (probe?.url ?? '') : '',
            usesMicrophone: descriptor.usesMicrophone
        },
        probe
    };
}

/** Never rejects. */
export async function checkPage(parts: PageCheckParts): Promise<PageCheck> {
    // first of all: a phone that is just being loaded beside this page has read its settings by then
    const lightningOut = await lightningOutReady(parts);
    const last = readLastLoad(parts.storage);
    const { callCenter, probe } = readCallCenter(last?.reading);
    return {
        callCenter,
        connection: typeof probe === 'object' && probe ? await tryConnection(probe, parts.clock) : (probe ?? 'untried'),
        microphone: await microphoneState(parts.permissions),
        microphoneInPhone: last?.microphone ?? null,
        lightningOut,
        cookies: keepsCookies(parts.page)
    };
}

/** Checks, and tells the page around. `origin` is one of the org's own, and the only one that hears of it. */
export async function tellPageCheck(
    around: Pick<Window, 'postMessage'>,
    origin: string,
    nonce: string,
    parts: PageCheckParts
): Promise<void> {
    around.postMessage(encodePageCheck(nonce, await checkPage(parts)), origin);
}
