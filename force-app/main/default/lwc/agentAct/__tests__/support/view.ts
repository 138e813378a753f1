import { createElement } from 'lwc';
import type { LightningElement } from 'lwc';
import type { AgentAction } from 'c/callEngine';

/** All promise jobs, then the renderings that they caused. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Every element of the page that is shown, through all shadows. */
function everything(root: ParentNode): Element[] {
    return [...root.querySelectorAll('*')].flatMap((element) => [
        element,
        ...(element.shadowRoot ? everything(element.shadowRoot) : [])
    ]);
}

/** The words of an element without those that are hidden from screen readers. */
const wordsOf = (node: Node): string =>
    [...node.childNodes]
        .map((child) => {
            if (child.nodeType === 3) return child.textContent;
            return (child as Element).getAttribute?.('aria-hidden') === 'true' ? '' : wordsOf(child);
        })
        .join('');

const nameOf = (element: Element): string => {
    const { label, alternativeText } = element as unknown as { label?: string; alternativeText?: string };
    const named = [element.getAttribute('aria-label'), label, alternativeText].find((one) => typeof one === 'string');
    return (named ?? (element.tagName === 'BUTTON' ? wordsOf(element) : '')).trim();
};

const IS_BUTTON = ['BUTTON', 'LIGHTNING-BUTTON-ICON'];

/** One view on the page, as an agent meets it: by the names of its controls and the words it shows. */
export class View<Properties extends object> {
    readonly element: HTMLElement & Properties;
    readonly acts: AgentAction[] = [];

    constructor(tag: string, is: unknown, properties: Properties) {
        const made: HTMLElement = createElement(tag, { is: is as typeof LightningElement });
        this.element = Object.assign(made, properties);
        this.element.addEventListener('act', (event) => {
            this.acts.push(JSON.parse(JSON.stringify((event as CustomEvent<AgentAction>).detail)) as AgentAction);
        });
        document.body.appendChild(this.element);
    }

    private get shown(): Element[] {
        return everything(this.element.shadowRoot ?? document.createDocumentFragment());
    }

    /** The words on the page, those of base components' labels included. */
    get text(): string {
        return this.shown
            .flatMap((element) => [
                ...[...element.childNodes]
                    .filter(({ nodeType }) => nodeType === 3)
                    .map(({ textContent }) => textContent),
                IS_BUTTON.includes(element.tagName) ? nameOf(element) : ''
            ])
            .join(' ')
            .replace(/\s+/g, ' ')
            .trim();
    }

    find = <E extends Element = HTMLElement>(selector: string): E | undefined =>
        this.shown.find((element) => element.matches(selector)) as E | undefined;
    findAll = (selector: string): Element[] => this.shown.filter((element) => element.matches(selector));

    get buttons(): string[] {
        return this.shown.filter(({ tagName }) => IS_BUTTON.includes(tagName)).map(nameOf);
    }
    button(name: string): HTMLButtonElement {
        const found = this.shown.find((one) => IS_BUTTON.includes(one.tagName) && nameOf(one) === name);
        if (!found) throw new Error(`there is no button ${name}, only ${this.buttons.join(', ')}`);
        return found as HTMLButtonElement;
    }
    async press(name: string): Promise<void> {
        this.button(name).click();
        await settled();
    }

    /** Types into the field with that label, a base component or one of ours, as it tells it. */
    async type(label: string, value: string): Promise<void> {
        const field = this.shown.find(
            (one) => (one as { label?: unknown }).label === label || one.getAttribute('aria-label') === label
        );
        if (!field) throw new Error(`there is no field ${label}`);
        if (field instanceof HTMLInputElement) field.value = value;
        const type = field instanceof HTMLInputElement ? 'input' : 'change';
        field.dispatchEvent(new CustomEvent(type, { detail: { value } }));
        await settled();
    }
}

/** Puts a view on the page, rendered. */
export async function show<Properties extends object>(
    tag: string,
    is: unknown,
    properties: Properties
): Promise<View<Properties>> {
    const view = new View(tag, is, properties);
    await settled();
    return view;
}

/** Call it after each test: the page of a test file is one for all its tests. */
export const clearPage = (): void => document.body.replaceChildren();
