/**
 * The script of the stand-in for Flex: one agent's tasks as a list, the customers under it, and the real plug-in, which connects it with the
 * page around it.
 */
import { startPlugin } from '../../flex-plugin/src/startPlugin';
import { FakeFlex } from './fakeFlex';
import type { Task } from '../../flex-plugin/src/flexUi';

const FRED = '+447814256404';

declare global {
    interface Window {
        /** For tests. */
        flexStandIn: FakeFlex;
    }
}

const { panelOrigins = '' } = document.body.dataset;
const flex = new FakeFlex({ now: Date.now, panelOrigins: panelOrigins.split(' ').filter(Boolean) });
window.flexStandIn = flex;

const list = document.querySelector('#tasks')!;
const shown = document.querySelector('#message')!;

/** What the agent can do in Flex, and what the customer can do, by the state of the task. */
const ACTIONS: readonly { readonly name: string; readonly action: string; readonly when: readonly string[] }[] = [
    { name: 'Accept', action: 'AcceptTask', when: ['pending'] },
    { name: 'Reject', action: 'RejectTask', when: ['pending'] },
    { name: 'End', action: 'WrapupTask', when: ['accepted'] },
    { name: 'Complete', action: 'CompleteTask', when: ['wrapping'] }
];

function button(name: string, act: () => unknown): HTMLButtonElement {
    const made = document.createElement('button');
    made.textContent = name;
    made.addEventListener('click', () => void act());
    return made;
}

const isDialed = ({ attributes, conference }: Task): boolean =>
    attributes.direction === 'outbound' && conference?.participants.length === 1;

const notesOf = ({ attributes }: Task): object => ({
    interactionSid: attributes.flexInteractionSid,
    summary: 'The customer asked about an order, and the agent found it.',
    sentiment: 'positive',
    dispositionCode: { name: 'Answered' }
});

function item(task: Task): HTMLElement {
    const { sid, taskSid, status, attributes, taskChannelUniqueName: channel } = task;
    const line = document.createElement('li');
    const words = document.createElement('span');
    words.textContent = `${channel} ${String(attributes.outbound_to ?? attributes.from)}: ${status}`;
    line.append(words);
    for (const { name, action, when } of ACTIONS)
        if (when.includes(status)) line.append(button(name, () => flex.actions.invokeAction(action, { sid })));
    const customer = document.createElement('span');
    customer.textContent = 'Customer:';
    line.append(customer);
    if (isDialed(task)) line.append(button('Answers', () => flex.customerAnswers(taskSid)));
    if (isDialed(task)) line.append(button('Is busy', () => flex.cancel(taskSid, 45303)));
    else if (status !== 'wrapping') line.append(button('Leaves', () => flex.customerLeaves(taskSid)));
    if (status === 'wrapping') line.append(button("Copilot's notes", () => flex.submitNotes(notesOf(task))));
    return line;
}

function show(): void {
    list.replaceChildren(...flex.tasks.map(item));
    shown.textContent = flex.shown.at(-1) ?? '';
}

flex.manager.store.subscribe(show);
flex.onShown = show;
let offers = 0;
const offer = (channel: string, attributes: object, channelType?: string): unknown => {
    offers += 1;
    const given = { direction: 'inbound', flexInteractionSid: `KD${offers}`, ...attributes };
    return flex.offer({ channel, attributes: given, ...(channelType && { channelType }) });
};
document.querySelector('#customers')!.append(
    button('A customer calls', () => offer('voice', { from: FRED })),
    button('A customer writes', () => offer('chat', { from: `whatsapp:${FRED}`, name: 'Fred Bloggs' }, 'whatsapp'))
);
startPlugin({
    flex: flex.flex,
    manager: flex.manager,
    page: window,
    product: 'stand-in',
    nonce: crypto.randomUUID(),
    after: (ms, act) => void setTimeout(act, ms),
    // eslint-disable-next-line no-console -- as the plug-in does in Flex
    log: (line) => console.warn(line)
});
