import { LightningElement, api } from 'lwc';
import { act } from 'c/agentAct';
import type { EngineState } from 'c/callEngine';
import { lampDevices } from 'c/callEngine';

const isSame = (some: readonly string[], others: readonly string[]): boolean =>
    some.length === others.length && some.every((one) => others.includes(one));

/**
 * D7: asks for the lamps of the people who are shown in this panel, and for none when they are no longer shown. All panels share one
 * list, which is that of the panel that asked last, because an agent looks at one tab at a time. Shows nothing itself.
 */
export default class LampWatch extends LightningElement {
    private state: EngineState | null = null;
    private shown: readonly string[] = [];
    private asked: readonly string[] = [];
    private isDue = false;
    private readonly onVisibility = (): void => {
        if (document.visibilityState === 'visible') this.follow(true);
    };

    @api
    get phone(): EngineState | null {
        return this.state;
    }
    set phone(phone: EngineState | null) {
        this.state = phone;
        this.followSoon();
    }

    /** The numbers of the people who are shown. */
    @api
    get numbers(): readonly string[] {
        return this.shown;
    }
    set numbers(numbers: readonly string[]) {
        this.shown = numbers;
        this.followSoon();
    }

    override connectedCallback(): void {
        document.addEventListener('visibilitychange', this.onVisibility);
    }
    override disconnectedCallback(): void {
        document.removeEventListener('visibilitychange', this.onVisibility);
    }

    /** The panel must not change while it is being drawn. */
    private followSoon(): void {
        if (this.isDue) return;
        this.isDue = true;
        void Promise.resolve().then(() => {
            this.isDue = false;
            this.follow(false);
        });
    }

    /** `isBack`: the tab is visible again, and another panel may have asked for its own in the meantime. */
    private follow(isBack: boolean): void {
        const { state, asked } = this;
        if (!state?.device.features.lamps) return;
        const lit = Object.keys(state.device.lamps);
        const wanted = lampDevices(this.shown, state);
        this.asked = wanted;
        const asks =
            wanted.length > 0
                ? isBack || lit.length === 0 || !isSame(wanted, asked)
                : // only what this panel has asked for
                  asked.length > 0 && isSame(asked, lit);
        if (asks) act(this, { do: 'monitor', devices: [...wanted] });
    }
}
