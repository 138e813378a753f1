/** A customer as the page shows it. */
export interface Customer {
    readonly callSid: string;
    readonly number: string;
    readonly to: string;
    /** What the customer sounds like, in Hz; null: like the microphone of whoever is at the page. */
    readonly tone: number | null;
    readonly state: 'waiting' | 'ringing' | 'talking';
}

/** What the stand-in asks of the page. With an id, it waits for an answer. */
export type Order =
    | { readonly do: 'offer'; readonly id: number; readonly leg: string }
    | { readonly do: 'accept' | 'answer'; readonly id: number; readonly leg: string; readonly sdp: string }
    | { readonly do: 'close'; readonly leg: string }
    | { readonly do: 'mix'; readonly hears: Readonly<Record<string, readonly string[]>> }
    | { readonly do: 'digits'; readonly leg: string; readonly digits: string }
    | { readonly do: 'customers'; readonly customers: readonly Customer[] };

export interface Answer {
    readonly sdp?: string;
}
