import { readAudioChoices } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { AudioChoices } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Log } from '../log';
import { thrownInWords } from '../log';

export interface RememberedChoicesParts {
    /** The name under which this user's choices are kept (S6). */
    readonly name: string;
    /** Throws where the browser keeps nothing. */
    readonly storage: () => Pick<Storage, 'getItem' | 'setItem'>;
    /** Where other tabs tell what they have stored. */
    readonly window: Pick<Window, 'addEventListener'>;
    readonly log: Log;
    /** Another tab of the same user chose something else. */
    readonly changed: () => void;
}

/** What the agent chose, in this browser: the same in all tabs. */
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
            this.parts.log(`the choices for sound last until this page goes: ${thrownInWords(thrown)}`);
        }
    }

    private read(): AudioChoices {
        try {
            return readAudioChoices(JSON.parse(this.parts.storage().getItem(this.parts.name) ?? 'null'));
        } catch (thrown) {
            this.parts.log(`the choices for sound cannot be read: ${thrownInWords(thrown)}`);
            return readAudioChoices(null);
        }
    }
}
