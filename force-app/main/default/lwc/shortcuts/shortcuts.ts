import { LightningElement, api } from 'lwc';
import { act } from 'c/agentAct';
import type { AgentAction, Call, ControlName, EngineState } from 'c/callEngine';
import { isLive, recentCalls, whyUnusable, withExtension } from 'c/callEngine';
import { fill, shortcutTexts, texts } from 'c/labels';
import { readRemembered, remember } from 'c/remembered';
import type { ShortcutName } from './actions';
import { NAMES, shortcutOf } from './actions';
import type { Chords } from './chords';
import { chordOf, chordsFrom, shownChord } from './chords';

const STORED_AS = 'shortcuts';

/**
 * Keyboard shortcuts, which work while the focus is where they are heard, and the sheet that shows and changes them. Engine actions
 * are sent to the engine. The event `shortcut` names an action of the panel itself.
 */
export default class Shortcuts extends LightningElement {
    @api phone!: EngineState;
    /** The call that is shown. */
    @api call: Call | null = null;
    /** Whether a number can be dialed now. */
    @api dials = false;
    /** Where keys are heard: the panel's page, or the panel if it shares its page. */
    @api keysFrom: Window | HTMLElement = window;
    isOpen = false;
    /** The shortcut that is waiting for its new keys. */
    changing: ShortcutName | null = null;
    message = '';
    private listed = chordsFrom(null);
    /** The choices if the browser blocks site data. */
    private unkept: Chords | null = null;
    private wantsFocus = '';
    readonly texts = texts;
    readonly words = shortcutTexts;
    private readonly onKey = (event: Event): void => this.hear(event as KeyboardEvent);

    override connectedCallback(): void {
        // a component's element takes no options
        if (this.keysFrom === window) window.addEventListener('keydown', this.onKey, true);
        else this.keysFrom.addEventListener('keydown', this.onKey);
    }
    override disconnectedCallback(): void {
        window.removeEventListener('keydown', this.onKey, true);
        this.keysFrom.removeEventListener('keydown', this.onKey);
    }
    override renderedCallback(): void {
        if (this.wantsFocus) this.template?.querySelector<HTMLElement>(this.wantsFocus)?.focus();
        this.wantsFocus = '';
    }

    // ---- keys

    private hear(event: KeyboardEvent): void {
        if (this.changing) return this.choose(event, this.changing);
        const chord = chordOf(event);
        if (chord === null) return undefined;
        const chords = this.chords;
        const name = NAMES.find((one) => chords[one] === chord);
        if (!name) return undefined;
        event.preventDefault();
        event.stopPropagation();
        if (!event.repeat) this.press(name);
        return undefined;
    }

    private press(name: ShortcutName): void {
        if (name === 'help') this.handleToggle();
        else if (name === 'redial') this.redial();
        else if (name === 'voicemail') this.callVoicemail();
        else if (!this.pressOnCall(name)) this.dispatchEvent(new CustomEvent('shortcut', { detail: name }));
    }

    /** Returns whether it is an engine action. It can do no more than the buttons on the screen. */
    private pressOnCall(name: ShortcutName): boolean {
        const { call, phone } = this;
        const { controls } = shortcutOf(name);
        const isNow = (one: ControlName): boolean =>
            call !== null && whyUnusable(one, call, phone) === null && (one !== 'unmute' || call.muted);
        const control = controls?.find(isNow);
        if (call && control && (call.pending === null || control === 'hangUp'))
            act(this, { do: control, callKey: call.key } as AgentAction);
        if (call && (name === 'pop' || name === 'search' || name === 'new')) act(this, { do: name, callKey: call.key });
        if (call?.state === 'wrapUp' && name === 'save') act(this, { do: 'save', callKey: call.key });
        return controls !== undefined || ['pop', 'search', 'new', 'save'].includes(name);
    }

    private redial(): void {
        const last = recentCalls(this.phone).find(({ number }) => number !== null);
        if (this.dials && last?.number) act(this, { do: 'dial', number: withExtension(last.number, last.extension) });
    }

    /** Not during a call, which it would put on hold. */
    private callVoicemail(): void {
        const { voicemail: number } = this.phone.device.features;
        if (this.dials && number !== undefined && !this.phone.calls.some(isLive)) act(this, { do: 'dial', number });
    }

    // ---- the sheet

    get expanded(): string {
        return String(this.isOpen);
    }
    get lines(): object[] {
        const codes: Readonly<Record<string, unknown>> = this.phone.device.features.featureCodes ?? {};
        return NAMES.filter((name) => !shortcutOf(name).needsCode || name in codes).map((name) => {
            const { label } = shortcutOf(name);
            const chord = this.listed[name];
            return {
                name,
                label,
                keys: chord === null ? this.words.none : shownChord(chord),
                change: fill(this.words.change, label)
            };
        });
    }

    handleToggle(): void {
        this.isOpen = !this.isOpen;
        this.listed = this.chords;
        this.stopChanging();
        this.wantsFocus = this.isOpen ? 'h2' : '.toggle';
    }
    handleChange(event: Event): void {
        this.changing = (event.currentTarget as HTMLElement).dataset.name as ShortcutName;
        this.message = this.words.press;
    }
    handleReset(): void {
        this.keep({});
        this.stopChanging();
    }
    handleKeyDown(event: KeyboardEvent): void {
        if (event.key === 'Escape' && this.isOpen) this.handleToggle();
    }

    private choose(event: KeyboardEvent, name: ShortcutName): void {
        if (event.key === 'Tab') return this.stopChanging();
        event.preventDefault();
        event.stopPropagation();
        if (event.key === 'Escape') return this.stopChanging();
        const removes = event.key === 'Delete' || event.key === 'Backspace';
        const chord = removes ? null : chordOf(event);
        if (chord === null && !removes) return undefined;
        const chords = this.chords;
        const other = NAMES.find((one) => one !== name && chord !== null && chords[one] === chord);
        if (other && chord) {
            this.message = fill(this.words.taken, shownChord(chord), shortcutOf(other).label);
            return undefined;
        }
        this.keep({ ...chords, [name]: chord });
        return this.stopChanging();
    }

    private stopChanging(): void {
        this.changing = null;
        this.message = '';
    }

    // ---- choices, stored in this browser and read each time, so that all tabs have the same

    private get chords(): Chords {
        return this.unkept ?? chordsFrom(readRemembered(STORED_AS));
    }
    private keep(chords: Partial<Chords>): void {
        this.unkept = remember(STORED_AS, chords) ? null : chordsFrom(chords);
        this.listed = this.chords;
    }
}
