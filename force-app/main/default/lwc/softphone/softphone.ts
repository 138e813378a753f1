import { LightningElement, api } from 'lwc';
import dir from '@salesforce/i18n/dir';
import language from '@salesforce/i18n/lang';
import locale from '@salesforce/i18n/locale';
import timeZone from '@salesforce/i18n/timeZone';
import userId from '@salesforce/user/Id';
import { actionOf } from 'c/agentAct';
import { consoleLog, newId, pageClock } from 'c/browser';
import * as records from 'c/callData';
import type { AgentAction, Call, EngineState } from 'c/callEngine';
import { initialState } from 'c/callEngine';
import { soundTexts, texts } from 'c/labels';
import { PhoneRuntime } from 'c/phoneRuntime';
import { press } from 'c/press';
import { remotePorts } from 'c/softphoneContract';
import type { AudioCommand, AudioEvent, AudioState } from 'c/softphoneContract';
import { announced } from './announcement';
import type { Said } from './announcement';
import type { Focusable, FocusTarget, Whereabouts } from './focusPlan';
import { HOME_OF, isStranded, refuge, wantsAnswer, whereaboutsOf } from './focusPlan';
import { frameChannel } from './frameChannel';
import { itemLook } from './itemLook';
import { withNumbers } from './loadNumbers';
import type { PanelUse, Screen } from './screen';
import { hasNewCall, hasNewOutbound, screenOf } from './screen';

/** Time for the current screen to be painted, in milliseconds. */
const BUILD_AHEAD_MS = 100;

const isHidden = (): boolean => document.visibilityState === 'hidden';

/** The panel: creates the phone's runtime, shows its state, and sends it the agent's actions. It contains no rules. */
export default class Softphone extends LightningElement {
    /** Whether there is more than the panel on its page, so that the page's focus and keys are not the panel's. */
    @api sharesPage = false;
    use: PanelUse = { aside: null, dialsBeside: false };
    now = Date.now();
    draft = '';
    /** The numbers of the people in the dial pad. */
    people: string[] = [];
    announcement: readonly Said[] = [];
    readonly texts = texts;
    /** For screen readers: the language of the labels may differ from the page's. */
    readonly language = language;
    readonly direction = dir;
    readonly sound = soundTexts;
    audio: AudioState | null = null;
    level = 0;
    audioOpen = false;
    /** The microphone could not be opened. */
    audioRefused = false;
    private focusesAudio = false;
    private hadFocus = false;
    private keepsDialPad = false;
    private answerWanted = false;
    private cancelBuild: (() => void) | null = null;
    /** Tabs or browsers with the same phone must not confuse their calls. */
    private readonly panelId = newId();
    private readonly frame = remotePorts(['tabs', 'crm', 'journal', 'phone', 'audio'], {
        channel: frameChannel(this),
        session: this.panelId,
        after: pageClock.after,
        log: consoleLog
    });
    private readonly runtime = new PhoneRuntime({
        initial: initialState({ userId: userId ?? null, locale, timeZone }, this.panelId),
        ports: this.frame.ports,
        records,
        clock: pageClock,
        log: consoleLog,
        random: Math.random,
        itemLook,
        changed: () => press.change(this.show),
        ticked: () => {
            if (!isHidden()) this.now = Date.now();
        }
    });
    phone: EngineState = this.runtime.phone;
    private leaving: (() => void)[] = [];
    private readonly ofPage: readonly (readonly [EventTarget, string, () => void])[] = [
        [window, 'focus', () => this.handleWindowFocus()],
        [window, 'online', () => this.runtime.back()],
        [document, 'visibilitychange', () => press.change(this.show)]
    ];

    override connectedCallback(): void {
        for (const [place, type, listener] of this.ofPage) place.addEventListener(type, listener);
        this.frame.ports.audio.listen((event) => this.hearAudio(event));
        const cancelStart = withNumbers(this, this.runtime.numbersMissing, () => {
            this.runtime.start();
            this.frame.open();
        });
        this.leaving = [cancelStart, press.watch(this.template?.host ?? this)];
    }

    override disconnectedCallback(): void {
        for (const leave of this.leaving) leave();
        this.frame.close();
        for (const [place, type, listener] of this.ofPage) place.removeEventListener(type, listener);
        this.cancelBuild?.();
        this.runtime.stop();
    }

    /** Updates the screen, but not in a hidden tab. Most of an agent's tabs are hidden, and each receives every change. */
    private readonly show = (): void => {
        if (isHidden()) return;
        const before = this.phone;
        const state = this.runtime.phone;
        this.changeScreen(() => {
            this.phone = state;
            if (hasNewCall(before, state)) this.use = { ...this.use, dialsBeside: false };
            if (hasNewOutbound(before, state)) this.draft = '';
        });
        this.now = Date.now();
        this.announcement = announced(this.announcement, this.phone);
    };

    handleAct(event: CustomEvent<AgentAction>): void {
        event.stopPropagation();
        const action = actionOf(event);
        if (action.do === 'selectCall') this.use = { aside: null, dialsBeside: false };
        this.runtime.act(action);
    }

    // ---- the focus

    private whereabouts(): Whereabouts {
        return whereaboutsOf(this.template?.activeElement);
    }

    private changeScreen(change: () => void): void {
        const before = this.screen;
        const where = this.whereabouts();
        change();
        if (this.screen.hasDialPad) this.keepsDialPad = true;
        if (wantsAnswer(before, this.screen, where, this.sharesPage)) this.answerWanted = true;
        if (where === 'text' || where === 'panel') this.hadFocus = true;
    }

    override renderedCallback(): void {
        const view = this.template?.activeElement?.tagName;
        const lost = this.hadFocus && isStranded(this.screen, this.whereabouts(), view);
        if (this.answerWanted) this.moveFocus('answer');
        else if (lost) this.moveFocus(refuge(this.screen));
        if (this.focusesAudio) this.template?.querySelector<Focusable>('c-audio-sheet')?.takeFocus();
        this.focusesAudio = false;
        this.answerWanted = false;
        this.hadFocus = false;
        if (this.screen.kind === 'notConnected' && this.phone.device.reason !== 'starting') this.buildAhead();
    }

    /** Builds the next screen while the agent reads or types a password. */
    private buildAhead(): void {
        if (this.keepsDialPad) return;
        this.cancelBuild ??= pageClock.after(BUILD_AHEAD_MS, () => {
            this.keepsDialPad = true;
        });
    }

    private moveFocus(target: FocusTarget | null): void {
        if (target === null) return;
        const view = this.template?.querySelector<Focusable>(HOME_OF[target]);
        if (target === 'answer' || target === 'group') view?.takeFocus(target);
        else view?.takeFocus();
    }

    /** The agent switches to a panel with a ringing call, from another window or from Salesforce's page. */
    private handleWindowFocus(): void {
        this.runtime.back();
        if (!this.sharesPage && this.screen.call?.state === 'ringing' && this.whereabouts() === 'nowhere')
            this.moveFocus('answer');
    }

    // ---- what is shown

    get screen(): Screen {
        return screenOf(this.phone, this.use);
    }
    /** A list of one, so that each call gets new views, and an open keypad doesn't carry over to the next call. */
    get cards(): Call[] {
        const { call } = this.screen;
        return call ? [call] : [];
    }
    /**
     * Built while the phone is still connecting, so that it can be shown at once afterwards, and hidden during a call: to remove it takes
     * longer than to draw the card that replaces it, because its field has the focus.
     */
    get buildsDialPad(): boolean {
        return this.screen.hasDialPad || this.keepsDialPad;
    }
    get dialPadClass(): string | null {
        return this.screen.hasDialPad ? null : 'later';
    }
    /** Empty while the dial pad is hidden, so that it doesn't search. */
    get dialPadNumber(): string {
        return this.screen.hasDialPad ? this.draft : '';
    }
    get shownKey(): string | null {
        return this.screen.call?.key ?? null;
    }
    get stateClass(): string {
        return this.screen.canDialBeside || this.screen.canSignOut ? 'state roomy' : 'state';
    }
    get besideExpanded(): string {
        return String(this.use.dialsBeside);
    }

    handleDraft(event: CustomEvent<string>): void {
        this.draft = event.detail;
    }
    handlePeople(event: CustomEvent<string[]>): void {
        this.people = event.detail;
    }
    get shownNumbers(): string[] {
        return this.screen.hasDialPad ? this.people : [];
    }
    // ---- sound

    /** Not after a call, when the state and the dial pad's button need the space. */
    get offersAudio(): boolean {
        const state = this.screen.call?.state;
        return this.audio !== null && state !== 'wrapUp' && state !== 'ended';
    }
    get headClass(): string {
        return this.offersAudio ? 'head' : 'head quiet';
    }
    get showsAudio(): boolean {
        return this.audioOpen && this.audio !== null;
    }
    get audioExpanded(): string {
        return String(this.audioOpen);
    }
    private hearAudio(event: AudioEvent): void {
        if (event.event === 'AudioState') this.audio = event;
        else this.level = event.level;
    }
    private askAudio(command: AudioCommand): void {
        this.frame.ports.audio.execute(command).catch(() => {
            this.audioRefused = command.command === 'meterMicrophone';
        });
    }
    /** S5: a tab that was clicked can play audio. If another tab has the phone, it moves here. */
    handleTurnOnSound(): void {
        this.runtime.useHere();
    }
    handleAudio(): void {
        this.audioOpen = !this.audioOpen;
        this.audioRefused = false;
        this.focusesAudio = this.audioOpen;
    }
    handleAudioClose(): void {
        this.audioOpen = false;
        this.template?.querySelector<HTMLElement>('.audio')?.focus();
    }
    handleAudioCommand(event: CustomEvent<AudioCommand>): void {
        this.audioRefused = false;
        this.askAudio(event.detail);
    }
    handleKey(event: CustomEvent<string>): void {
        this.askAudio({ command: 'playKey', digit: event.detail });
    }
    /** Runs a shortcut of the panel itself. It does the same as its button. */
    handleShortcut(event: CustomEvent<string>): void {
        const view = (tag: string): Focusable | null | undefined => this.template?.querySelector<Focusable>(tag);
        switch (event.detail) {
            case 'keypad':
            case 'transfer':
                return view('c-call-controls')?.toggle(event.detail);
            case 'record':
                return view('c-related-to')?.toggle();
            case 'notes':
                return view('c-call-notes')?.takeFocus();
            case 'field':
                return this.screen.hasDialPad ? view('c-dial-pad')?.takeFocus() : undefined;
            case 'beside':
                return this.screen.canDialBeside ? this.handleBeside() : undefined;
            case 'audio':
                return this.offersAudio ? this.handleAudio() : undefined;
            case 'signOut':
                return this.screen.canSignOut ? this.handleSignOut() : undefined;
            default:
                return view('c-feature-codes')?.use(event.detail);
        }
    }
    get keysFrom(): Window | HTMLElement {
        return this.sharesPage ? (this.template?.host as HTMLElement) : window;
    }
    handleSignOut(): void {
        this.runtime.act({ do: 'signOut' });
    }
    handleBeside(): void {
        this.use = { ...this.use, dialsBeside: !this.use.dialsBeside };
    }
    handleAside(): void {
        this.changeScreen(() => {
            this.use = { ...this.use, aside: this.shownKey };
        });
    }
}
