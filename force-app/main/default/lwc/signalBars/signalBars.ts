import { LightningElement, api } from 'lwc';
import { qualityTexts } from 'c/labels';
import { qualityLevel } from 'c/softphoneContract';
import type { QualityLevel } from 'c/softphoneContract';

const BARS: readonly QualityLevel[] = [1, 2, 3, 4];

/** How a call sounds: one to four filled bars, and the same in words. */
export default class SignalBars extends LightningElement {
    /** The estimated mean opinion score. */
    @api mos!: number;

    private get level(): QualityLevel {
        return qualityLevel(this.mos);
    }
    get text(): string {
        return qualityTexts[this.level];
    }
    get bars(): { key: number; look: string }[] {
        return BARS.map((bar) => ({ key: bar, look: `bar bar-${bar} ${bar <= this.level ? 'filled' : 'empty'}` }));
    }
}
