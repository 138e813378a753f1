import type { Flags } from '../../frame/phone/flex/messages';
import { adaptAppearance } from './appearance';
import { commandRunner } from './commands';
import type { Flex, Manager } from './flexUi';
import { unfinishedMessage } from './messages';
import { describeNotes } from './notes';
import type { SubmittedNotes } from './notes';
import { PanelLink } from './panelLink';
import type { EmbeddedPage } from './panelLink';
import { panelOrigins } from './panelOrigins';
import { TaskWatch } from './taskWatch';
import { describeWorker } from './worker';

export interface PluginParts {
    readonly flex: Flex;
    readonly manager: Manager;
    readonly page: EmbeddedPage & {
        addEventListener(type: 'beforeunload', listener: (event: Event) => void): void;
    };
    /** The plug-in's version. */
    readonly product: string;
    readonly nonce: string;
    readonly after: (ms: number, act: () => void) => void;
    readonly log: (line: string) => void;
}

/**
 * Connects Flex with the phone's page that embeds it. Does nothing in a window of its own, or if Flex's configuration names no origin.
 * Everything is said in Flex's words; what follows from it is decided by the phone.
 */
export function startPlugin({ flex, manager, page, product, nonce, after, log }: PluginParts): void {
    const origins = panelOrigins(manager.serviceConfiguration.ui_attributes);
    if (page.parent === (page as unknown)) return;
    if (origins.length === 0) {
        log('ui_attributes.crm_connect.panel_origins names no page that may embed Flex');
        return;
    }
    const { Actions: actions } = flex;
    const { events, store } = manager;
    let settings: Flags | null = null;
    let told = '';
    const completedByPanel = new Set<string>();
    const showUnfinished = unfinishedMessage(flex, manager);
    const watch = new TaskWatch({ manager, actions, after, changed: (task) => link.report({ type: 'task', task }) });
    const link = new PanelLink({
        page,
        origins,
        nonce,
        product,
        after,
        log,
        onWelcome(given) {
            settings = given;
            adaptAppearance(flex, given);
            tellAll();
        },
        execute: commandRunner({
            actions,
            taskOf: (taskSid) => watch.byTaskSid(taskSid),
            completing: (taskSid) => completedByPanel.add(taskSid)
        })
    });

    function tellAll(): void {
        const worker = describeWorker(manager);
        // Flex knows its agent a little later than its plug-ins
        if (!link.connected || !worker) return;
        told = JSON.stringify(worker);
        watch.restart();
        link.report({ type: 'state', worker, tasks: watch.current });
    }
    function tellWorker(): void {
        const worker = describeWorker(manager);
        if (!worker || JSON.stringify(worker) === told) return;
        if (told === '') return tellAll();
        told = JSON.stringify(worker);
        link.report({ type: 'worker', worker });
    }

    watch.start();
    store.subscribe(tellWorker);
    events.addListener('connectionStateChanged', (status: string) => {
        if (status === 'connected') tellAll();
        else link.report({ type: 'lost', why: 'connection' });
    });
    events.addListener('sessionInvalidated', () => link.report({ type: 'lost', why: 'otherSession' }));
    events.addListener('sessionValidated', tellAll);
    events.addListener('notesSubmitted', (notes: SubmittedNotes) => {
        const report = settings?.copilotNotes ? describeNotes(notes, watch.all) : null;
        if (report) link.report(report);
    });
    actions.addListener('beforeCompleteTask', async (payload, cancel) => {
        const reservation = payload.sid ?? (payload.task as { readonly sid?: unknown } | undefined)?.sid;
        const task = watch.all.find(({ sid }) => sid === reservation);
        if (!task || completedByPanel.delete(task.taskSid) || (await link.mayComplete(task.taskSid))) return;
        cancel();
        showUnfinished();
    });
    page.addEventListener('beforeunload', (event) => {
        const onCall = watch.current.some(({ status, call }) => status === 'accepted' && call);
        if (settings?.preventPopoutDuringCall && onCall) event.preventDefault();
    });
    link.start();
}
