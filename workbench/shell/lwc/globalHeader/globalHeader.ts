import { LightningElement } from 'lwc';
import { desktop } from '../../desktop';
import { OBJECTS, layoutOf } from '../../objects/objectCatalog';
import { resetOrg, searchRecords } from '../../org/orgClient';
import { nameOf } from '../../org/record';
import type { ObjectName } from '../../org/record';
import { person } from '../../platform/person';
import { writeRoute } from '../../routes/route';

interface Suggestion {
    readonly id: string;
    readonly name: string;
    readonly label: string;
    readonly icon: string;
    readonly href: string;
}

const SUGGESTIONS = 6;
const SHORTEST = 2;

/** Search, global actions, and the current user. */
export default class GlobalHeader extends LightningElement {
    suggestions: Suggestion[] = [];
    private asked = 0;

    get hasSuggestions(): boolean {
        return this.suggestions.length > 0;
    }
    get objects(): { name: string; label: string }[] {
        return OBJECTS.map(({ name, label }) => ({ name, label: `New ${label}` }));
    }
    get profileText(): string {
        const { Name, timeZone } = person();
        return `${Name}, ${timeZone}`;
    }

    private get input(): HTMLInputElement | null {
        return this.template?.querySelector('input') ?? null;
    }

    handleSubmit(event: Event): void {
        event.preventDefault();
        const term = this.input?.value.trim() ?? '';
        this.closeSuggestions();
        if (term) desktop.navigator.open({ page: 'search', term });
    }

    handleInput(): void {
        void this.suggest(this.input?.value.trim() ?? '');
    }

    handleKeydown(event: KeyboardEvent): void {
        if (event.key === 'Escape') this.closeSuggestions();
    }

    /** Only when the focus leaves the whole search. */
    handleBlur(event: FocusEvent): void {
        const form = this.template?.querySelector('form');
        if (!form?.contains(event.relatedTarget as Node | null)) this.closeSuggestions();
    }

    /** Pressing a suggestion must not move the focus before the click. */
    keepFocus(event: Event): void {
        event.preventDefault();
    }

    closeSuggestions(): void {
        this.asked += 1;
        this.suggestions = [];
    }

    private async suggest(term: string): Promise<void> {
        this.asked += 1;
        const mine = this.asked;
        const found = term.length < SHORTEST ? [] : await searchRecords(term, SUGGESTIONS).catch(() => []);
        if (mine !== this.asked) return;
        this.suggestions = found.slice(0, SUGGESTIONS).map((record) => {
            const { label, icon } = layoutOf(record.objectType);
            const href = writeRoute({ page: 'record', object: record.objectType, recordId: record.Id });
            return { id: record.Id, name: nameOf(record), label, icon, href };
        });
    }

    handleNew(event: CustomEvent<{ value: ObjectName }>): void {
        desktop.navigator.open({ page: 'new', object: event.detail.value, defaultFieldValues: {} });
    }

    async handleProfile({ detail }: CustomEvent<{ value: string }>): Promise<void> {
        if (detail.value === 'classic') {
            window.location.assign('/home/home.jsp');
            return;
        }
        try {
            await resetOrg();
            desktop.toasts.show('success', 'Records, settings, and faults were reset.');
        } catch (error) {
            desktop.toasts.show('error', (error as Error).message);
        }
    }
}
