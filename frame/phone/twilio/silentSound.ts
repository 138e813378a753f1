/** Takes the place of the library's own sounds: the phone rings and beeps in the same way with every phone system. */
export class SilentSound {
    play(): Promise<void> {
        return Promise.resolve();
    }

    stop(): void {
        // nothing plays
    }

    setSinkIds(): Promise<void> {
        return Promise.resolve();
    }
}
