/**
 * Flex's page in the tests: the plug-in as it is deployed, on the real Flex UI. Only what needs an account is a fake: the agent's tasks, and
 * what TaskRouter and the voice client do when a real action is invoked.
 */
import * as Flex from '@twilio/flex-ui';
import { CrmConnectPlugin } from '../../../flex-plugin/src/CrmConnectPlugin';
import { TASK_EVENTS } from '../../../flex-plugin/src/taskWatch';
import { FakeFlex } from '../../../workbench/flex/fakeFlex';

const EVENTS = [...TASK_EVENTS, 'notesSubmitted', 'connectionStateChanged', 'sessionInvalidated'];
const panelOrigins = new URLSearchParams(window.location.search).getAll('panel');
const fake = new FakeFlex({ now: Date.now, panelOrigins });
for (const event of EVENTS)
    fake.manager.events.addListener(event, (...given) => void Flex.Manager.events.emit(event as never, ...given));

const invoked: string[] = [];
/** Flex UI has an action of this name. It fails, because nobody is signed in. */
const exists = (name: string): Promise<boolean> =>
    Flex.Actions.invokeAction(name, {}).then(
        () => true,
        (thrown: unknown) => (thrown as Error).message !== 'Action does not exist'
    );

/** The action runs with all listeners, as Flex runs it. Its last step, and the look-up of its task, need an account: those are the fake's. */
function playAction(name: string): void {
    const play = (payload: Record<string, unknown>): Promise<unknown> => {
        invoked.push(name);
        return fake.actions.invokeAction(name, payload);
    };
    Flex.Actions.registerAction(name, play, (payload: unknown) => payload);
}

const shown: string[] = [];
Flex.Notifications.addListener('beforeAddNotification' as never, (({ id }: { id: string }) => shown.push(id)) as never);

/** The names of the actions that the plug-in uses, and whether Flex UI has them. */
async function start(): Promise<void> {
    const names = [...fake.actions.names, 'TransferTask', 'NoSuchAction'];
    const known = await Promise.all(names.map(exists));
    fake.actions.names.forEach(playAction);
    new CrmConnectPlugin().init(Flex, { ...fake.manager, events: Flex.Manager.events } as never);
    const actions = Object.fromEntries(names.map((name, index) => [name, known[index]]));
    Object.assign(window, { flexUi: Flex, fake, invoked, shown, actions });
}

void start();
