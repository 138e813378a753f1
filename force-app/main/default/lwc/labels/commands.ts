import { activityTexts } from './activityTexts';
import { texts } from './texts';
import { voicemailTexts } from './voicemailTexts';

/**
 * The names of commands as on the buttons that send them, for sentences about what did not work. Includes a phone system's own
 * commands.
 */
const NAMES: Readonly<Record<string, string>> = {
    makeCall: texts.dial,
    answer: texts.answer,
    clear: texts.hangUp,
    hold: texts.hold,
    retrieve: texts.resume,
    setMicrophoneMute: texts.mute,
    generateDigits: texts.keypad,
    singleStepTransfer: texts.transfer,
    consult: texts.consultFirst,
    transfer: texts.transfer,
    alternate: texts.swap,
    conference: texts.conference,
    reconnect: texts.backToCaller,
    setAgentActivity: activityTexts.activity,
    signIn: texts.signIn,
    signOut: texts.signOut,
    connect: texts.retry,
    takeOver: texts.useHere,
    simulateCall: texts.demoCall,
    simulateFarEnd: texts.demoLine,
    simulateActivity: activityTexts.activity,
    simulateMessage: voicemailTexts.leave
};

export const commandName = (command: string): string => NAMES[command] ?? command;
