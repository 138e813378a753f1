import type { AgentAction } from './events';

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

type Fields = Readonly<
    Record<string, 'text' | 'texts' | 'record' | 'optional text' | 'optional record' | 'optional page'>
>;
const onCall: Fields = { callKey: 'text' };
const transferring: Fields = { callKey: 'text', to: 'text' };

/** A password is asked of nobody: whoever typed it signs in himself. */
type Asked = Exclude<AgentAction['do'], 'signIn'>;

const ACTIONS: Readonly<Record<Asked, Fields>> = {
    dial: { number: 'text', page: 'optional page' },
    answer: onCall,
    decline: onCall,
    hangUp: onCall,
    hold: onCall,
    resume: onCall,
    mute: onCall,
    unmute: onCall,
    digits: { callKey: 'text', digits: 'text' },
    transfer: transferring,
    consult: transferring,
    completeTransfer: onCall,
    join: { callKey: 'text', with: 'text' },
    swap: onCall,
    cancelConsultation: onCall,
    pop: { callKey: 'text', recordId: 'optional text' },
    search: onCall,
    new: onCall,
    bringToFront: onCall,
    retryLookup: onCall,
    retrySave: onCall,
    putAway: onCall,
    save: onCall,
    choose: { callKey: 'text', record: 'record', also: 'optional record' },
    chooseNone: onCall,
    chooseNothing: onCall,
    note: { callKey: 'text', text: 'text' },
    disposition: { callKey: 'text', value: 'text' },
    fix: { callKey: 'text', values: 'texts' },
    dismiss: { noticeId: 'text' },
    connect: {},
    takeOver: {},
    signOut: {},
    demoCall: { from: 'text', name: 'text' },
    demoFarEnd: { callKey: 'text', action: 'text' }
};

const isRecord = (value: unknown): boolean =>
    isObject(value) &&
    ['id', 'objectType'].every((name) => typeof (value as Record<string, unknown>)[name] === 'string');

/** What the agent did in another panel, or null: it came from outside, and a later version may know more. */
export function readAction(asked: Readonly<Record<string, unknown>>): AgentAction | null {
    const { do: what } = asked;
    const fields = Object.hasOwn(ACTIONS, String(what)) ? ACTIONS[what as Asked] : null;
    if (!fields) return null;
    const fits = ([name, kind]: [string, string]): boolean => {
        const value = asked[name];
        if (value === undefined) return kind.startsWith('optional');
        if (value === null && kind === 'optional page') return true;
        if (kind === 'texts')
            return isObject(value) && Object.values(value as object).every((one) => typeof one === 'string');
        return kind.endsWith('text') ? typeof value === 'string' : isRecord(value);
    };
    return Object.entries(fields).every(fits) ? (asked as unknown as AgentAction) : null;
}
