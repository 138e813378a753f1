import type { Log } from '../log';
import { thrownInWords } from '../log';

/** The part of an audio element that is used here. Not every browser has `setSinkId`. */
export type ToneElement = Pick<HTMLAudioElement, 'srcObject' | 'play' | 'pause'> & {
    setSinkId?(id: string): Promise<void>;
};

/**
 * Plays tones on a chosen device. An AudioContext could do that itself, but not in Firefox, and in Chromium not in a frame of another
 * site, unless the page around it allows `speaker-selection`. Both let an audio element choose its device.
 */
export class ToneDevice {
    /** What is connected to it plays on the device. */
    readonly input: MediaStreamAudioDestinationNode;
    private readonly element: ToneElement;
    private readonly log: Log;
    private sink = '';
    private ready: Promise<void> = Promise.resolve();

    constructor(input: MediaStreamAudioDestinationNode, element: ToneElement, log: Log) {
        this.input = input;
        this.element = element;
        this.log = log;
        element.srcObject = input.stream;
    }

    /** Plays on the device with this id, and not before it is set. */
    play(sink: string): void {
        if (sink !== this.sink) {
            this.sink = sink;
            this.ready = this.use(sink);
        }
        void this.ready
            .then(() => this.element.play())
            .catch((thrown: unknown) => this.log(`could not play a tone: ${thrownInWords(thrown)}`));
    }

    pause(): void {
        this.element.pause();
    }

    private async use(sink: string): Promise<void> {
        try {
            await this.element.setSinkId?.(sink);
        } catch (thrown) {
            this.log(`could not change the output device of tones: ${thrownInWords(thrown)}`);
        }
    }
}
