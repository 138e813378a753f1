/** The servers in the admin's order, and the current one. */
export class ServerList {
    private readonly urls: readonly string[];
    private turn = 0;
    /** The server that one in the list has redirected the phone to. */
    private elsewhere: string | null = null;

    constructor(urls: readonly string[]) {
        this.urls = urls;
    }

    get current(): string {
        return this.elsewhere ?? this.urls[this.turn] ?? '';
    }

    get first(): string {
        return this.urls[0] ?? '';
    }

    get isFirst(): boolean {
        return this.elsewhere === null && this.turn === 0;
    }

    get count(): number {
        return this.urls.length;
    }

    get hasOthers(): boolean {
        return this.urls.length > 1 || this.elsewhere !== null;
    }

    /** Moves to the next server. Returns whether that is the first one again, so that all have been tried. */
    advance(): boolean {
        this.elsewhere = null;
        this.turn = (this.turn + 1) % this.urls.length;
        return this.turn === 0;
    }

    goTo(url: string): void {
        const at = this.urls.indexOf(url);
        this.elsewhere = at < 0 ? url : null;
        if (at >= 0) this.turn = at;
    }

    /** Another server in the list, by host. The port in a SIP address may differ from that of the WebSocket. */
    at(host: string, port: number | undefined): string | undefined {
        const there = this.urls
            .filter((url) => url !== this.current)
            .map((url) => ({ url, place: new URL(url) }))
            .filter(({ place }) => place.hostname === host.toLowerCase());
        return (there.find(({ place }) => Number(place.port) === port) ?? there[0])?.url;
    }
}
