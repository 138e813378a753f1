import { mapOf, name, object, oneOf, optional, text } from './shape';
import type { Infer, UnionOf } from './shape';

export const demoFarEndAction = oneOf('answer', 'hold', 'resume', 'hangUp', 'busy', 'reject');
export type DemoFarEndAction = Infer<typeof demoFarEndAction>;

/** What the demo line's far end can be made to do: by the panel's demo control, and by window.CRMConnect.demo. */
export const DEMO_COMMANDS = {
    /** `from`: the caller's number; empty or "anonymous" for a withheld one. */
    demoPlaceCall: object({ from: text, name: optional(text), attributes: optional(mapOf(text)) }),
    demoFarEnd: object({ callId: name, action: demoFarEndAction })
};
export type DemoCommand = UnionOf<'command', typeof DEMO_COMMANDS>;
