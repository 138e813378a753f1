/** Whatever carries texts from one realm to another, in order: DOM events, a MessagePort, a BroadcastChannel. */
export interface TextChannel {
    post(text: string): void;
    /** `hear` takes whatever arrives, from anybody. */
    listen(hear: (text: unknown) => void): void;
    /** Nothing is heard any more. */
    close(): void;
}
