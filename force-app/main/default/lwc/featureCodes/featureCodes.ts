import { LightningElement, api } from 'lwc';
import { act } from 'c/agentAct';
import type { EngineState } from 'c/callEngine';
import { featureNames, featureTexts, texts, typedClass } from 'c/labels';
import { CODED_FEATURES, needsNumber } from 'c/softphoneContract';
import type { CodedFeature, FeatureCodes } from 'c/softphoneContract';

/** The exchange's own features, each with the button that dials its code. Some ask for a number first. */
export default class FeatureCodesView extends LightningElement {
    @api phone!: EngineState;
    /** The feature that asks for its number. */
    asking: CodedFeature | null = null;
    number = '';
    readonly texts = texts;
    readonly words = featureTexts;
    private focusNext: string | null = null;

    /** Does the same as the feature's button, if there is one. */
    @api
    use(feature: string): void {
        this.template?.querySelector<HTMLButtonElement>(`[data-feature="${feature}"]`)?.click();
    }

    override renderedCallback(): void {
        if (this.focusNext) this.template?.querySelector<HTMLElement>(this.focusNext)?.focus();
        this.focusNext = null;
    }

    private get codes(): FeatureCodes {
        return this.phone.device.features.featureCodes ?? {};
    }
    get buttons(): object[] {
        return CODED_FEATURES.filter((feature) => this.codes[feature] !== undefined).map((feature) => ({
            feature,
            label: featureNames[feature],
            expanded: needsNumber(this.codes[feature] ?? '') ? String(this.asking === feature) : null
        }));
    }
    get asks(): boolean {
        return this.asking !== null;
    }
    get question(): string {
        return this.asking ? featureNames[this.asking] : '';
    }
    get fieldClass(): string {
        return typedClass(this.number);
    }
    get hasNoNumber(): boolean {
        return this.number.trim() === '';
    }

    handleFeature(event: Event): void {
        const feature = (event.currentTarget as HTMLElement).dataset.feature as CodedFeature;
        this.number = '';
        if (!needsNumber(this.codes[feature] ?? '')) {
            this.asking = null;
            act(this, { do: 'useFeature', feature, number: '' });
            return;
        }
        this.asking = this.asking === feature ? null : feature;
        this.focusNext = this.asking ? '[data-number]' : null;
    }
    handleNumber(event: CustomEvent<{ value: string }>): void {
        this.number = event.detail.value;
    }
    handleKeyDown(event: KeyboardEvent): void {
        if (event.key === 'Enter' && !this.hasNoNumber) this.handleUse();
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        this.focusNext = `[data-feature="${this.asking}"]`;
        this.asking = null;
    }
    handleUse(): void {
        if (this.asking) act(this, { do: 'useFeature', feature: this.asking, number: this.number });
        this.asking = null;
    }
}
