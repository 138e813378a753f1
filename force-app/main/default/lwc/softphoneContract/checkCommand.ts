import { connection } from './checkConnection';
import { journalEntry } from './checkJournal';
import { bool, listOf, longText, mapOf, name, object, oneOf, optional, text, union } from './shape';

const onCall = object({ connection });
const two = object({ held: connection, active: connection });
const nothing = object({});

const target = union('type', {
    record: object({ recordId: name, callKey: name }),
    search: object({ searchString: name }),
    newRecord: object({ entity: name, form: name, defaultFieldValues: mapOf(text) }),
    url: object({ url: name }),
    flow: object({ flow: name, flowArgs: mapOf(text) })
});

/** Checks a command that the panel sends. Null when it is one, else what is wrong. */
export const checkCommand = union('command', {
    makeCall: object({ to: name, attributes: optional(mapOf(text)) }),
    answer: onCall,
    clear: object({ connection, cause: optional(oneOf('callRejected', 'busy')) }),
    hold: onCall,
    retrieve: onCall,
    setMicrophoneMute: object({ connection, on: bool }),
    generateDigits: object({ connection, digits: name }),
    singleStepTransfer: object({ connection, to: name }),
    consult: object({ connection, to: name }),
    transfer: two,
    alternate: two,
    reconnect: two,
    signIn: object({ user: name, password: longText }),
    signOut: nothing,
    connect: nothing,
    takeOver: nothing,
    screenPop: object({ target }),
    setClickToDial: object({ on: bool }),
    setItem: object({ label: text, icon: name }),
    setPanelVisible: object({ visible: bool }),
    refreshView: nothing,
    demoPlaceCall: object({
        from: text,
        name: optional(text),
        attributes: optional(mapOf(text))
    }),
    journalWrite: object({ puts: listOf(journalEntry), removes: listOf(name) }),
    demoFarEnd: object({
        callId: name,
        action: oneOf('answer', 'hold', 'resume', 'hangUp', 'busy', 'reject')
    })
});
