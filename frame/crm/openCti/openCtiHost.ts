import type {
    CrmCommand,
    ScreenPopTarget
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { explanationOf } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { thrownInWords } from '../../log';
import { CrmHostError, READ_AGAIN_MS } from '../crmHost';
import type { CrmHost, CrmHostContext } from '../crmHost';
import { readCurrentUser } from '../currentUser';
import { openCtiCapabilities } from './openCtiCapabilities';
import type { OpenCtiApi } from './openCtiApi';
import { OpenCtiClient } from './openCtiClient';
import { LatestEvents } from '../latestEvents';
import { layoutReading } from '../layoutReading';
import { watchPages } from '../pageWatch';
import { readClick, readPage } from './readPage';
import { screenPopArguments } from './screenPopArguments';

/** The Salesforce page around the frame, accessed through Open CTI for Lightning. */
export function openCtiHost(context: CrmHostContext, api: OpenCtiApi): CrmHost {
    const { clock, log, markUsed, readSettings } = context;
    const { emit, known } = new LatestEvents(context.emit);
    const client = new OpenCtiClient(api, clock, log);

    function trouble(thrown: unknown): void {
        const reason = thrown instanceof CrmHostError ? thrown.trouble : 'refused';
        emit({ event: 'HostTrouble', at: clock.now(), reason, ...explanationOf(thrown) });
    }

    /** Reads once. If that fails, passes on undefined, reports the problem, and reads once more later. */
    async function read(method: 'getCallCenterSettings' | 'getSoftphoneLayout', handle: (answer: unknown) => void) {
        try {
            handle(await client.call(method));
        } catch (thrown) {
            handle(undefined);
            trouble(thrown);
            clock.after(READ_AGAIN_MS, () => {
                client.call(method).then(handle, (again) => log(`${method} failed again: ${thrownInWords(again)}`));
            });
        }
    }

    async function runApex(apexClass: string, methodName: string, methodParams = 'none'): Promise<unknown> {
        const returned = await client.call('runApex', { apexClass, methodName, methodParams });
        return (returned as { runApex?: unknown } | null)?.runApex;
    }

    const layout = layoutReading(
        (name) => runApex('SoftphoneLayouts', 'read', `name=${encodeURIComponent(name)}`),
        log,
        (read) => emit({ event: 'LayoutRead', at: clock.now(), layout: read })
    );

    const readCallCenter = (): Promise<void> =>
        read('getCallCenterSettings', (answer) => {
            const map: Record<string, string> = {};
            for (const [path, value] of Object.entries(answer ?? {})) map[path] = String(value ?? '');
            const reading = readSettings(map);
            emit({ event: 'SettingsRead', at: clock.now(), ...reading });
            void layout.settings(reading.settings);
        });

    const readSoftphoneLayout = (): Promise<void> => read('getSoftphoneLayout', (answer) => layout.salesforce(answer));

    async function readUser(): Promise<void> {
        const user = await readCurrentUser(runApex, log);
        emit({ event: 'CurrentUserRead', at: clock.now(), user });
    }

    let navigated = false;
    const pages = watchPages(clock, (report) => emit({ event: 'Navigated', ...report }));

    async function readFirstPage(): Promise<void> {
        try {
            const page = readPage(await client.call('getAppViewInfo'));
            // a page that was opened in the meantime is newer than this answer
            if (!navigated) pages.opened(page);
        } catch (thrown) {
            log(`could not read the open page: ${thrownInWords(thrown)}`);
        }
    }

    function listen(): void {
        client.listen('onClickToDial', (payload) => {
            markUsed();
            const click = readClick(payload);
            if (click) emit({ event: 'ClickToDial', at: clock.now(), click });
            else log('ignored a click to dial without a number');
        });
        client.listen('onNavigationChange', (payload) => {
            navigated = true;
            markUsed();
            pages.opened(readPage(payload));
        });
    }

    async function pop(target: ScreenPopTarget): Promise<void> {
        const args = screenPopArguments(target);
        await pages.pop(target, () => client.call('screenPop', args));
    }

    async function execute(command: CrmCommand): Promise<void> {
        switch (command.command) {
            case 'screenPop':
                await pop(command.target);
                break;
            case 'setClickToDial':
                await client.call(command.on ? 'enableClickToDial' : 'disableClickToDial');
                break;
            case 'setItem':
                await Promise.all([
                    client.call('setSoftphoneItemLabel', { label: command.label }),
                    client.call('setSoftphoneItemIcon', { key: command.icon })
                ]);
                break;
            case 'setPanelVisible':
                await client.call('setSoftphonePanelVisibility', { visible: command.visible });
                break;
            case 'refreshView':
                await client.call('refreshView');
                break;
            case 'setPopout':
                throw new CrmHostError('unsupported');
        }
    }

    return {
        capabilities: openCtiCapabilities(api),
        known,
        start() {
            try {
                listen();
            } catch (thrown) {
                trouble(thrown);
            }
            // these never reject; Salesforce is notified last, when the phone can be used
            void Promise.all([readCallCenter(), readSoftphoneLayout(), readUser(), readFirstPage()])
                .then(() => client.call('notifyInitializationComplete'))
                .catch((thrown) => log(thrownInWords(thrown)));
        },
        execute
    };
}
