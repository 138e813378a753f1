import {
    instant,
    name,
    object,
    optional,
    orNull,
    text
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Infer } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { StoredText } from '../../storedText';

const tabMemory = object({
    /** The last page that was no form. Null: none yet in this tab. */
    page: orNull(object({ url: optional(text), recordId: optional(text) })),
    /** The record that was popped last, until the next page. */
    popped: orNull(object({ recordId: name, callKey: name, at: instant })),
    /** The form that was popped last, until the agent leaves it. `query`: null until it is shown. */
    form: orNull(object({ form: name, entity: name, at: instant, query: orNull(text) }))
});

/** What a tab's frame passes on to the frame of the tab's next page. */
export type TabMemory = Infer<typeof tabMemory>;

const NOTHING: TabMemory = { page: null, popped: null, form: null };

/** Nothing, if what is stored is not valid in this version. */
export function readTabMemory(stored: StoredText): TabMemory {
    try {
        const kept: unknown = JSON.parse(stored.load() ?? 'null');
        return tabMemory(kept, 'tab') === null ? (kept as TabMemory) : NOTHING;
    } catch {
        return NOTHING;
    }
}
