/** What can be asked of a call: the commands about one or two calls, by their names (CSTA's servicesPermitted). */
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
    'reconnect'
] as const;
export type Service = (typeof SERVICES)[number];
