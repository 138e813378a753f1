import type { StoredText } from '../../storedText';

/** A phone system's stored text, in one browser profile. */
export class FakeStoredText implements StoredText {
    private text: string | null = null;
    load = (): string | null => this.text;
    save = (text: string | null): void => {
        this.text = text;
    };
}
