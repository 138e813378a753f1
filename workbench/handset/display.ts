/** What a phone shows, as the server sends it. */
export interface ShownCall {
    readonly id: string;
    readonly number: string;
    readonly name: string | null;
    readonly state: 'ringing' | 'dialing' | 'talking' | 'held';
}

export interface Display {
    readonly number: string;
    /** Null: the phone can't answer by itself. */
    readonly autoAnswer: boolean | null;
    readonly calls: readonly ShownCall[];
}

/** What is sent when a key is pressed. */
export interface KeyPress {
    readonly key: 'dial' | 'answer' | 'hangUp' | 'hold' | 'resume' | 'transfer' | 'digits' | 'autoAnswer';
    readonly call?: string;
    readonly number?: string;
    readonly on?: boolean;
}
