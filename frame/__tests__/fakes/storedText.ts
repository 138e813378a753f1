import type { PhoneStorage } from '../../phone/phoneStorage';

/** A phone system's stored text, in one browser profile. */
export class StoredText implements PhoneStorage {
    private text: string | null = null;
    load = (): string | null => this.text;
    save = (text: string | null): void => {
        this.text = text;
    };
}
