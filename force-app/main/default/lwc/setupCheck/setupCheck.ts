import { LightningElement } from 'lwc';
import { fill } from 'c/labels';
import { lines } from 'c/setupLines';
import type { Line, Verdict } from 'c/setupLines';
import again from '@salesforce/label/c.Setup_again';
import checking from '@salesforce/label/c.Setup_checking';
import heading from '@salesforce/label/c.Setup_heading';
import summary from '@salesforce/label/c.Setup_summary';
import frameTitle from '@salesforce/label/c.Setup_frame';
import { findFacts } from './findings';
import { askPage } from './pageFrame';

/** The admin's page: asks everybody who knows something, shows what follows from it, and asks again on demand. */
export default class SetupCheck extends LightningElement {
    readonly texts = { again, checking, frameTitle, heading };
    lines: readonly Line[] = [];
    isChecking = false;
    /** Address of the phone's page, while it checks itself in a frame of this one. */
    frame: string | null = null;

    override connectedCallback(): void {
        void this.check();
    }

    /** Said to screen readers too, when it is known. */
    get summary(): string {
        if (this.isChecking || this.lines.length === 0) return checking;
        const count = (wanted: Verdict): number => this.lines.filter(({ verdict }) => verdict === wanted).length;
        return fill(summary, count('ok'), count('bad'), count('unknown'));
    }

    async check(): Promise<void> {
        if (this.isChecking) return;
        this.isChecking = true;
        const show = (frame: string | null): void => {
            this.frame = frame;
        };
        this.lines = lines(await findFacts((address) => askPage(address, show)));
        this.isChecking = false;
    }

    handleAgain(): void {
        void this.check();
    }
}
