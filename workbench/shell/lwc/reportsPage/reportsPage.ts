import { LightningElement } from 'lwc';
import { fetchReports } from '../../org/orgClient';
import type { ReportItem } from '../../org/orgClient';
import { writeRoute } from '../../routes/route';

/** The reports of the package. */
export default class ReportsPage extends LightningElement {
    reports: readonly ReportItem[] | null = null;
    trouble = '';

    override connectedCallback(): void {
        void this.load();
    }

    get meta(): string {
        if (!this.reports) return this.trouble ? '' : 'Loading';
        return `${this.reports.length} items`;
    }

    get rows(): (ReportItem & { href: string })[] {
        return (this.reports ?? []).map((item) => ({
            ...item,
            href: writeRoute({ page: 'report', folder: item.folder, name: item.name })
        }));
    }

    private async load(): Promise<void> {
        try {
            this.reports = await fetchReports();
        } catch (error) {
            this.trouble = (error as Error).message;
        }
    }
}
