import { texts } from './texts';

/**
 * What a command of the contract, or one of a phone system's own, is called on the button that sends it; for sentences about what
 * did not work.
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
    reconnect: texts.backToCaller,
    signIn: texts.signIn,
    signOut: texts.signOut,
    connect: texts.retry,
    takeOver: texts.useHere,
    simulateCall: texts.demoCall,
    simulateFarEnd: texts.demoLine
};

export const commandName = (command: string): string => NAMES[command] ?? command;
