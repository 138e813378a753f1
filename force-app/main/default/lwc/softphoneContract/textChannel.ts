/** Anything that delivers texts from one realm to another in order: DOM events, a MessagePort, a BroadcastChannel. */
export interface TextChannel {
    post(text: string): void;
    /** `hear` gets everything that arrives, from any sender. */
    listen(hear: (text: unknown) => void): void;
    /** Stops listening. */
    close(): void;
}
