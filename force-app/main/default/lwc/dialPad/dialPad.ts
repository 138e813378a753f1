import { LightningElement, api } from 'lwc';
import { act } from 'c/agentAct';
import type { EngineState } from 'c/callEngine';
import { lampOf, shownNumber } from 'c/callEngine';
import { fieldName, fill, isolated, lamps, objectName, plainBecause, texts, typedClass } from 'c/labels';
import type { Answer } from './directory';
import { Directory } from './directory';
import type { Favorite } from './favorites';
import { readFavorites, toggleFavorite } from './favorites';
import { isName } from './foundNumbers';

/** Somebody in the list below the field. */
interface Person extends Favorite {
    readonly about: string;
    readonly kind: string;
}

/**
 * D4: a number is typed, pasted or keyed in, and dialed; a name is looked up among colleagues and customers. The field is a
 * combobox with a grid below it: the arrow keys lead through the people and to their stars, Enter presses what they lead to.
 */
export default class DialPad extends LightningElement {
    @api phone!: EngineState;
    keysShown = false;
    answer: Answer | null = null;
    favorites = readFavorites();
    /** What the arrow keys have reached: a line, and whether its star; null: the field. */
    at: { line: number; star: boolean } | null = null;
    readonly texts = texts;
    private typed = '';
    /** The numbers that the owner knows to be shown, as one text. */
    private toldNumbers = '';
    private readonly directory = new Directory((answer) => {
        this.answer = answer;
        this.at = null;
    });

    /** The text in the field. The owner keeps it when a call arrives in the meantime, and when the number is refused. */
    @api
    get number(): string {
        return this.typed;
    }
    set number(value: string) {
        this.typed = value;
        this.directory.look(value, () => this.phone);
    }

    override disconnectedCallback(): void {
        this.directory.stop();
    }
    override renderedCallback(): void {
        const numbers = this.people.map(({ number }) => number);
        if (numbers.join() === this.toldNumbers) return;
        this.toldNumbers = numbers.join();
        this.dispatchEvent(new CustomEvent<string[]>('people', { detail: numbers }));
    }

    /** Puts the focus in the field. */
    @api
    takeFocus(): void {
        this.template?.querySelector<HTMLElement>('[data-field]')?.focus();
    }

    get hasNumber(): boolean {
        return this.number !== '';
    }
    get fieldClass(): string {
        return `slds-input ${typedClass(this.number)}`;
    }
    get keysClass(): string {
        return this.keysShown ? 'keys shown' : 'keys';
    }
    get keysExpanded(): string {
        return String(this.keysShown);
    }

    // ---- the people below the field

    private get people(): Person[] {
        if (!this.hasNumber) return this.favorites.map((one) => ({ ...one, about: '', kind: '' }));
        if (this.answer === null || 'error' in this.answer) return [];
        return this.answer.numbers.map(({ name, number, objectType, accountName, field }) => ({
            name,
            number,
            about: [objectName(objectType), accountName].filter(Boolean).join(', '),
            kind: fieldName(field)
        }));
    }
    get lines(): object[] {
        const { at } = this;
        return this.people.map((one, index) => {
            const isFavorite = this.favorites.some(({ number }) => number === one.number);
            const isAt = at?.line === index;
            const lamp = lampOf(one.number, this.phone);
            return {
                ...one,
                index,
                id: `person-${index}`,
                starId: `star-${index}`,
                lamp: lamp && lamps[lamp],
                lampStyle: `shape ${lamp}`,
                shown: isolated(shownNumber(one.number, this.phone)),
                style: isAt && !at.star ? 'cell person at' : 'cell person',
                starStyle: isAt && at.star ? 'cell at' : 'cell',
                icon: isFavorite ? 'utility:favorite' : 'utility:favorite_alt',
                star: fill(isFavorite ? texts.favoriteRemove : texts.favoriteAdd, one.name)
            };
        });
    }
    get hasLines(): boolean {
        return this.people.length > 0;
    }
    get expanded(): string {
        return String(this.hasLines);
    }
    get gridId(): string | null {
        return this.hasLines ? 'people' : null;
    }
    get activeId(): string | null {
        return this.at && `${this.at.star ? 'star' : 'person'}-${this.at.line}`;
    }
    get status(): string | null {
        const name = this.number.trim();
        if (!this.hasNumber) return this.hasLines ? texts.favorites : null;
        if (!isName(this.number)) return null;
        if (this.answer === null) return fill(texts.searchingNames, name);
        if ('error' in this.answer) return plainBecause(this.answer.error);
        const count = this.answer.numbers.length;
        return count === 0 ? fill(texts.nobodyFound, name) : fill(texts.namesFound, count);
    }

    handlePerson(event: Event): void {
        this.dialPerson(Number((event.currentTarget as HTMLElement).dataset.index));
    }
    handleStar(event: Event): void {
        this.toggleStar(Number((event.currentTarget as HTMLElement).dataset.index));
    }
    private dialPerson(index: number): void {
        act(this, { do: 'dial', number: this.people[index].number });
    }
    private toggleStar(index: number): void {
        this.favorites = toggleFavorite(this.people[index]);
        if (this.at && this.at.line >= this.people.length) this.at = null;
    }

    // ---- the field

    private change(number: string): void {
        this.dispatchEvent(new CustomEvent<string>('draft', { detail: number }));
    }

    handleInput(event: Event): void {
        this.at = null;
        this.change((event.target as HTMLInputElement).value);
    }
    handleKeyDown(event: KeyboardEvent): void {
        const { at } = this;
        const last = this.people.length - 1;
        switch (event.key) {
            case 'ArrowDown':
                if (last >= 0) this.at = { line: at === null || at.line === last ? 0 : at.line + 1, star: false };
                break;
            case 'ArrowUp':
                if (last >= 0) this.at = { line: at === null || at.line === 0 ? last : at.line - 1, star: false };
                break;
            case 'ArrowLeft':
            case 'ArrowRight':
                if (at === null) return; // within what is typed
                this.at = { line: at.line, star: !at.star };
                break;
            case 'Escape':
                if (at === null) return;
                this.at = null;
                break;
            case 'Enter':
                if (at === null) this.handleDial();
                else if (at.star) this.toggleStar(at.line);
                else this.dialPerson(at.line);
                return;
            default:
                return;
        }
        event.preventDefault();
    }
    handleDigit(event: CustomEvent<string>): void {
        this.change(this.number + event.detail);
        // the key plays its tone
        this.dispatchEvent(new CustomEvent<string>('digit', { detail: event.detail }));
        this.takeFocus();
    }
    handleClear(): void {
        this.change('');
        this.takeFocus();
    }
    handleShowKeys(): void {
        this.keysShown = !this.keysShown;
    }
    handleDial(): void {
        if (this.number.trim() !== '') act(this, { do: 'dial', number: this.number });
    }
}
