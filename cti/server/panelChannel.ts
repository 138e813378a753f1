/** What a channel tells the server about its panel. */
export interface PanelListener {
    readonly text: (text: string) => void;
    /** The channel is closed, by whichever side. Called once. */
    readonly closed: () => void;
}

/** The connection to one panel, which delivers texts in order: a WebSocket, or in memory. */
export interface PanelChannel {
    send(text: string): void;
    /** How much of what was sent the panel has not taken yet, in bytes. */
    readonly backlog: number;
    /** Closes the connection after what was sent. */
    close(): void;
    /** Closes the connection at once. */
    drop(): void;
    listen(listener: PanelListener): void;
}
