import { readAudioChoices } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { AudioChoices } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Log } from '../log';
import { thrownInWords } from '../log';

export interface RememberedChoicesParts {
    /** The name under which this user's choices are kept (S6). */
    readonly name: string;
    /** Throws if the browser blocks site data. */
    readonly storage: () => Pick<Storage, 'getItem' | 'setItem'>;
    /** Emits an event when another tab stores something. */
    readonly window: Pick<Window, 'addEventListener'>;
    readonly log: Log;
    /** Another tab of the same user chose something else. */
    readonly changed: () => void;
}

/** The agent's choices in this browser, the same in all tabs. */
export class RememberedChoices {
    private readonly parts: RememberedChoicesParts;
    private chosen: AudioChoices;

    constructor(parts: RememberedChoicesParts) {
        this.parts = parts;
        this.chosen = this.read();
        parts.window.addEventListener('storage', ({ key }) => {
            if (key !== parts.name) return;
            this.chosen = this.read();
            parts.changed();
        });
    }

    get now(): AudioChoices {
        return this.chosen;
    }

    choose(choices: AudioChoices): void {
        this.chosen = readAudioChoices(choices);
        try {
            this.parts.storage().setItem(this.parts.name, JSON.stringify(this.chosen));
        } catch (thrown) {
            this.parts.log(`could not store the sound settings: ${thrownInWords(thrown)}`);
        }
    }

    private read(): AudioChoices {
        try {
            return readAudioChoices(JSON.parse(this.parts.storage().getItem(this.parts.name) ?? 'null'));
        } catch (thrown) {
            this.parts.log(`could not read the sound settings: ${thrownInWords(thrown)}`);
            return readAudioChoices(null);
        }
    }
}
