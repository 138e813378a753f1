/**
 * Whether the panel knows the calls that there were before this page was loaded. It does when it listens, and either another tab has the
 * phone, or the calls that this tab restored have been compared with those of the phone system.
 */
export class CallsKnown {
    private heard = false;
    private role: 'unknown' | 'leads' | 'follows' = 'unknown';
    private listed = false;
    private waiting: (() => void)[] = [];

    /** Resolves at once, or as soon as they are known. */
    readonly known = (): Promise<void> =>
        new Promise((resolve) => {
            this.waiting.push(resolve);
            this.check();
        });

    /** @param listed whether the panel was told the phone system's calls */
    panelListens(listed: boolean): void {
        this.heard = true;
        this.listed ||= listed;
        this.check();
    }

    leads(): void {
        this.role = 'leads';
        this.check();
    }

    follows(): void {
        this.role = 'follows';
        this.check();
    }

    /** The phone system starts after the journal was read. Now it has listed its calls. */
    callsListed(): void {
        this.listed = true;
        this.check();
    }

    private check(): void {
        if (!this.heard || !(this.role === 'follows' || (this.role === 'leads' && this.listed))) return;
        for (const resolve of this.waiting.splice(0)) resolve();
    }
}
