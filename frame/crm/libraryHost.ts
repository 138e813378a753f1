import type {
    ClickToDial,
    CrmCommand,
    HostCapabilities,
    PageInfo,
    ScreenPopTarget
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { explanationOf } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { thrownInWords } from '../log';
import { CrmHostError, READ_AGAIN_MS } from './crmHost';
import type { CrmHost, CrmHostContext } from './crmHost';
import { readCurrentUser } from './currentUser';
import { LatestEvents } from './latestEvents';
import { layoutReading } from './layoutReading';
import type { PageWatch } from './pageWatch';
import type { PassedOn } from './navigationFilter';

/** One of Salesforce's two client libraries for Open CTI, in the terms of a host. Every promise rejects with CrmHostError. */
export interface ClientLibrary {
    readonly capabilities: HostCapabilities;
    /** The call center's settings, by path. */
    readSettings(): Promise<unknown>;
    readLayout(): Promise<unknown>;
    /** Resolves with what the method returned. */
    runApex(apexClass: string, methodName: string, methodParams: string): Promise<unknown>;
    readPage(): Promise<PageInfo>;
    /** Throws CrmHostError if the library can't be used. A click without a number is null. */
    listen(heard: {
        readonly clicked: (click: ClickToDial | null) => void;
        readonly opened: (page: PageInfo) => void;
    }): void;
    /** Tells Salesforce that the phone can be used. */
    reportStarted(): Promise<unknown>;
    /** How to open the target. Throws CrmHostError if Salesforce could not open it. */
    screenPop(target: ScreenPopTarget): () => Promise<unknown>;
    execute(command: Exclude<CrmCommand, { command: 'screenPop' }>): Promise<unknown>;
}

/** The Salesforce page around the frame, accessed through a client library. */
export function libraryHost(
    context: CrmHostContext,
    library: ClientLibrary,
    watch: (emit: (report: PassedOn) => void) => PageWatch
): CrmHost {
    const { clock, log, markUsed, readSettings } = context;
    const { emit, known } = new LatestEvents(context.emit);

    function trouble(thrown: unknown): void {
        const reason = thrown instanceof CrmHostError ? thrown.trouble : 'refused';
        emit({ event: 'HostTrouble', at: clock.now(), reason, ...explanationOf(thrown) });
    }

    /** Reads once. If that fails, passes on undefined, reports the problem, and reads once more later. */
    async function read(what: string, ask: () => Promise<unknown>, handle: (answer: unknown) => void): Promise<void> {
        try {
            handle(await ask());
        } catch (thrown) {
            handle(undefined);
            trouble(thrown);
            clock.after(READ_AGAIN_MS, () => {
                ask().then(handle, (again) => log(`could not read ${what} again: ${thrownInWords(again)}`));
            });
        }
    }

    const runApex = (apexClass: string, methodName: string): Promise<unknown> =>
        library.runApex(apexClass, methodName, 'none');

    const layout = layoutReading(
        (name) => library.runApex('SoftphoneLayouts', 'read', `name=${encodeURIComponent(name)}`),
        log,
        (found) => emit({ event: 'LayoutRead', at: clock.now(), layout: found })
    );

    const readCallCenter = (): Promise<void> =>
        read(
            'the settings',
            () => library.readSettings(),
            (answer) => {
                const map: Record<string, string> = {};
                for (const [path, value] of Object.entries(answer ?? {})) map[path] = String(value ?? '');
                const reading = readSettings(map);
                emit({ event: 'SettingsRead', at: clock.now(), ...reading });
                void layout.settings(reading.settings);
            }
        );

    const readSoftphoneLayout = (): Promise<void> =>
        read(
            'the layout',
            () => library.readLayout(),
            (answer) => layout.salesforce(answer)
        );

    async function readUser(): Promise<void> {
        const user = await readCurrentUser(runApex, log);
        emit({ event: 'CurrentUserRead', at: clock.now(), user });
    }

    let navigated = false;
    const pages = watch((report) => emit({ event: 'Navigated', ...report }));

    async function readFirstPage(): Promise<void> {
        try {
            const page = await library.readPage();
            // a page that was opened in the meantime is newer than this answer
            if (!navigated) pages.loaded(page);
        } catch (thrown) {
            log(`could not read the open page: ${thrownInWords(thrown)}`);
        }
    }

    function listen(): void {
        library.listen({
            clicked(click) {
                markUsed();
                if (click) emit({ event: 'ClickToDial', at: clock.now(), click });
                else log('ignored a click to dial without a number');
            },
            opened(page) {
                navigated = true;
                markUsed();
                pages.opened(page);
            }
        });
    }

    return {
        capabilities: library.capabilities,
        known,
        start() {
            try {
                listen();
            } catch (thrown) {
                trouble(thrown);
            }
            // these never reject; Salesforce is notified last, when the phone can be used
            void Promise.all([readCallCenter(), readSoftphoneLayout(), readUser(), readFirstPage()])
                .then(() => library.reportStarted())
                .catch((thrown) => log(thrownInWords(thrown)));
        },
        async execute(command) {
            if (command.command !== 'screenPop') {
                await library.execute(command);
                return;
            }
            const open = library.screenPop(command.target);
            await pages.pop(command.target, open);
        }
    };
}
