import { agentItem, customerItem, taskItem } from './lists';
import type { Act, Customer, Shown } from './messages';

/** What the person at the page sees and does. */
export class View {
    private readonly send: (act: Act) => void;

    constructor(send: (act: Act) => void) {
        this.send = send;
        this.offer.addEventListener('submit', (event) => {
            event.preventDefault();
            this.start();
        });
        for (const key of document.querySelectorAll<HTMLElement>('[data-break]'))
            key.addEventListener('click', () => this.act({ do: 'break', what: key.dataset['break'] ?? '' }));
    }

    private get offer(): HTMLFormElement {
        return this.find<HTMLFormElement>('#offer');
    }

    private find<E extends Element = Element>(selector: string): E {
        const found = document.querySelector<E>(selector);
        if (!found) throw new Error(`The page has no ${selector}.`);
        return found;
    }

    private act(act: Act): void {
        this.problem('');
        this.send(act);
    }

    private start(): void {
        const text = (name: string): string => (this.offer.elements.namedItem(name) as HTMLInputElement).value.trim();
        try {
            const more = JSON.parse(text('attributes') || '{}') as Record<string, unknown>;
            const name = text('name');
            const attributes = { from: text('from'), ...(name !== '' && { name }), ...more };
            this.act({ do: 'offer', channel: text('channel'), attributes });
        } catch {
            this.problem('The other attributes are not JSON.');
        }
    }

    state(words: string): void {
        this.find('#state').textContent = words;
    }

    problem(words: string): void {
        this.find('#problem').textContent = words;
    }

    showCustomers(customers: readonly Customer[]): void {
        const items = customers.map((one) => customerItem(one, (act) => this.act(act)));
        this.find('#customers').replaceChildren(...items);
    }

    show({ tasks, agents }: Shown): void {
        const act = (one: Act): void => this.act(one);
        this.find('#tasks').replaceChildren(...tasks.map((task) => taskItem(task, act)));
        this.find('#agents').replaceChildren(...agents.map((agent) => agentItem(agent, act)));
    }
}
