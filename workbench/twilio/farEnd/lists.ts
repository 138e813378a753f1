import type { Act, Customer, ShownAgent, ShownTask } from './messages';

type Send = (act: Act) => void;

const STATES: Readonly<Record<Customer['state'], string>> = {
    waiting: 'on the phone',
    ringing: 'is being called',
    talking: 'on the phone'
};

function button(words: string, press: () => void): HTMLButtonElement {
    const element = document.createElement('button');
    element.type = 'button';
    element.textContent = words;
    element.addEventListener('click', press);
    return element;
}

function item(words: string, ...keys: readonly HTMLElement[]): HTMLLIElement {
    const element = document.createElement('li');
    const text = document.createElement('span');
    text.textContent = words;
    const group = document.createElement('div');
    group.className = 'keys';
    group.append(...keys);
    element.append(text, group);
    return element;
}

export function customerItem({ callSid, number, state }: Customer, send: Send): HTMLLIElement {
    const act = (what: 'answer' | 'busy' | 'noAnswer' | 'hangUp') => () => send({ do: what, callSid });
    const keys =
        state === 'ringing'
            ? [
                  button('Answer', act('answer')),
                  button('Be busy', act('busy')),
                  button('Do not answer', act('noAnswer'))
              ]
            : [button('Hang up', act('hangUp'))];
    return item(`${number} ${STATES[state]}`, ...keys);
}

export function taskItem(task: ShownTask, send: Send): HTMLLIElement {
    const { sid: taskSid, channel, from, status, isHeld, reservations, attributes } = task;
    const act = (what: 'complete' | 'wrap' | 'cancel') => () => send({ do: what, taskSid });
    const isAccepted = status === 'assigned' || status === 'wrapping';
    const keys = isAccepted
        ? [
              ...(status === 'assigned' ? [button('Wrap up', act('wrap'))] : []),
              button('Complete as supervisor', act('complete'))
          ]
        : [button('Cancel', act('cancel'))];
    const who = reservations.map((one) => `${one.worker}: ${one.status}`).join(', ');
    const words = [`${channel} from ${from}`, `task ${status}`, who, isHeld ? 'customer on hold' : '']
        .filter((part) => part !== '')
        .join(' · ');
    const element = item(words, ...keys);
    element.title = JSON.stringify(attributes, null, 2);
    return element;
}

export function agentItem(agent: ShownAgent, send: Send): HTMLLIElement {
    const { identity, name, activity, activities, taskRouter, voice, digits } = agent;
    const select = document.createElement('select');
    select.setAttribute('aria-label', `Activity of ${name}`);
    for (const one of activities) select.append(new Option(one, one, one === activity, one === activity));
    select.addEventListener('change', () => send({ do: 'activity', identity, activity: select.value }));
    const pressed = digits === '' ? '' : ` · digits ${digits}`;
    return item(`${name} · connected to TaskRouter: ${taskRouter}, to Voice: ${voice}${pressed}`, select);
}
