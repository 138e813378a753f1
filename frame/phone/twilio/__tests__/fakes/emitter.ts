/** As much of Node's EventEmitter as both libraries use. */
export class Emitter {
    private readonly heard: [string, (given: never) => void][] = [];

    on(event: string, heard: (given: never) => void): void {
        this.heard.push([event, heard]);
    }

    emit(event: string, given?: unknown): void {
        for (const [name, heard] of [...this.heard]) if (name === event) heard(given as never);
    }
}
