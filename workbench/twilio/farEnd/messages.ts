/** A customer on the phone, as the stand-in describes it. */
export interface Customer {
    readonly callSid: string;
    readonly number: string;
    readonly to: string;
    /** What the customer sounds like, in Hz; null: like the microphone of whoever is at the page. */
    readonly tone: number | null;
    readonly state: 'waiting' | 'ringing' | 'talking';
}

/** A task that is not over. */
export interface ShownTask {
    readonly sid: string;
    readonly channel: string;
    readonly from: string;
    readonly status: 'pending' | 'reserved' | 'assigned' | 'wrapping';
    readonly isHeld: boolean;
    readonly reservations: readonly { readonly worker: string; readonly status: string }[];
    readonly attributes: Readonly<Record<string, unknown>>;
}

export interface ShownAgent {
    readonly identity: string;
    readonly name: string;
    readonly activity: string;
    readonly activities: readonly string[];
    /** Connections of the agent's browsers. */
    readonly taskRouter: number;
    readonly voice: number;
    readonly digits: string;
}

export interface Shown {
    readonly tasks: readonly ShownTask[];
    readonly agents: readonly ShownAgent[];
}

/** What the stand-in asks of the page. With an id, it waits for an answer. */
export type Order =
    | { readonly do: 'offer'; readonly id: number; readonly leg: string }
    | { readonly do: 'accept' | 'answer'; readonly id: number; readonly leg: string; readonly sdp: string }
    | { readonly do: 'close'; readonly leg: string }
    | { readonly do: 'mix'; readonly hears: Readonly<Record<string, readonly string[]>> }
    | { readonly do: 'customers'; readonly customers: readonly Customer[] }
    | { readonly do: 'show'; readonly shown: Shown }
    | { readonly do: 'problem'; readonly words: string };

export interface Answer {
    readonly sdp?: string;
}

/** What the person at the page does. */
export type Act =
    | { readonly do: 'offer'; readonly channel: string; readonly attributes: Readonly<Record<string, unknown>> }
    | { readonly do: 'answer' | 'busy' | 'noAnswer' | 'hangUp'; readonly callSid: string }
    | { readonly do: 'complete' | 'wrap' | 'cancel'; readonly taskSid: string }
    | { readonly do: 'activity'; readonly identity: string; readonly activity: string }
    | { readonly do: 'break'; readonly what: string };
