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

/** The admin's page: runs all checks, shows the results, and runs them again on request. */
export default class SetupCheck extends LightningElement {
    readonly texts = { again, checking, frameTitle, heading };
    lines: readonly Line[] = [];
    isChecking = false;
    /** The address of the phone's page while it checks itself in a frame. */
    frame: string | null = null;

    override connectedCallback(): void {
        void this.check();
    }

    /** Also announced to screen readers. */
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
