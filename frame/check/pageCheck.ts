/**
 * The phone's page, embedded by the Setup Check tab to find out what only this page can: whether it opens there at all, and what
 * the browser and Salesforce let it do. It posts the result once, to the embedding page, which belongs to the org. It starts neither
 * panel nor phone, accepts no messages, and connects only to the server from the phone's own settings.
 */
import { encodePageCheck } from '../../force-app/main/default/lwc/pageContract/pageContract';
import type { PageCheck } from '../../force-app/main/default/lwc/pageContract/pageContract';
import type { SettingsReading } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../clock';
import type { LightningOut } from '../lightningOut';
import { missingSettings, ownSettings } from '../phone/descriptor';
import type { Probe } from '../phone/descriptor';
import { phoneSystemOf } from '../phone/descriptors';
import { changedSettings, textOf } from '../settings/packagedSettings';
import { keepsCookies, microphoneState } from './browserLeave';
import { tryServers } from './connection';
import { readLastLoad } from './lastLoad';

/** How long Lightning Out may take. Less than the tab waits for the whole page. */
const LIGHTNING_MS = 10_000;

export interface PageCheckParts {
    readonly page: Document;
    readonly clock: Clock;
    readonly storage: () => Pick<Storage, 'getItem'>;
    /** The path of this page's address. */
    readonly path: string;
    readonly permissions: Pick<Permissions, 'query'> | undefined;
    readonly lightning: LightningOut | undefined;
    /** The Lightning Out application: "c:softphoneApp". */
    readonly app: string;
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

/** What to report about the call center, and how to probe its phone system. */
function readCallCenter(reading: SettingsReading | undefined): {
    readonly callCenter: PageCheck['callCenter'];
    readonly probe: Probe | 'unneeded' | null;
} {
    if (!reading || reading.callCenter === null) return { callCenter: null, probe: null };
    const { callCenter: name, settings, problems } = reading;
    const changed = changedSettings(settings);
    const descriptor = phoneSystemOf(settings);
    const own = ownSettings(descriptor, settings);
    const probe = descriptor.probe(own);
    return {
        callCenter: {
            name,
            softphoneLayout: settings.softphoneLayout,
            changed,
            values: changed.map((setting) => `${setting} = ${textOf(settings, setting)}`),
            problems: problems.map(({ setting, value }) => (value === '' ? setting : `${setting} = ${value}`)),
            phoneSystem: descriptor.name,
            missing: missingSettings(descriptor, own),
            server: '',
            usesMicrophone: descriptor.usesMicrophone,
            usesTickets: descriptor.signIn === 'ticket'
        },
        probe
    };
}

/** Never rejects. */
export async function checkPage(parts: PageCheckParts): Promise<PageCheck> {
    // first, because it gives a phone that is being loaded at the same time the time to read its settings
    const lightningOut = await lightningOutReady(parts);
    const last = readLastLoad(parts.storage, parts.path);
    const { callCenter, probe } = readCallCenter(last?.reading);
    const { connection, server } =
        typeof probe === 'object' && probe
            ? await tryServers(probe, parts.clock)
            : { connection: probe ?? ('untried' as const), server: '' };
    return {
        callCenter: callCenter && { ...callCenter, server },
        connection,
        microphone: await microphoneState(parts.permissions),
        microphoneInPhone: last?.microphone ?? null,
        lightningOut,
        cookies: keepsCookies(parts.page)
    };
}

/** Runs the check and posts the result to the embedding page. `origin` belongs to the org; only it receives the message. */
export async function postPageCheck(
    parent: Pick<Window, 'postMessage'>,
    origin: string,
    nonce: string,
    parts: PageCheckParts
): Promise<void> {
    parent.postMessage(encodePageCheck(nonce, await checkPage(parts)), origin);
}
