import { LightningElement, api } from 'lwc';
import { fill } from 'c/labels';
import type { Line, Verdict } from 'c/setupLines';
import { open, texts, verdicts } from './texts';

const ICONS: Readonly<Record<Verdict, { readonly name: string; readonly variant: string }>> = {
    ok: { name: 'utility:success', variant: 'success' },
    bad: { name: 'utility:error', variant: 'error' },
    unknown: { name: 'utility:help', variant: '' }
};

/** One line of the setup check: the finding and, if something is wrong, the fix and a link to its place in Setup. */
export default class SetupLine extends LightningElement {
    @api line!: Line;
    readonly open = open;

    get icon(): { readonly name: string; readonly variant: string } {
        return ICONS[this.line.verdict];
    }
    get heading(): string {
        return texts[this.line.id].title;
    }
    get verdict(): string {
        return verdicts[this.line.verdict];
    }
    get says(): string {
        const { id, verdict, detail, wording } = this.line;
        return fill(texts[id][wording.text ?? verdict] ?? '', detail, ...(wording.more ?? []));
    }
    /** Null if nothing needs fixing. */
    get repair(): string | null {
        const { id, verdict, detail } = this.line;
        return verdict === 'ok' ? null : fill(texts[id].repair, detail);
    }
    get link(): string | null {
        return this.line.verdict === 'ok' ? null : this.line.link;
    }
    /** A distinct accessible name, because screen readers list links without their context. */
    get linkName(): string {
        return `${open}: ${this.heading}`;
    }
}
