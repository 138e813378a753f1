/** The services of a call: the names of the commands for one or two calls (CSTA's servicesPermitted). */
export const SERVICES = [
    'answer',
    'clear',
    'hold',
    'retrieve',
    'setMicrophoneMute',
    'generateDigits',
    'singleStepTransfer',
    'consult',
    'transfer',
    'alternate',
    'conference',
    'reconnect'
] as const;
export type Service = (typeof SERVICES)[number];
