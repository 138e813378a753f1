import type { TextChannel } from './textChannel';

/** What a channel needs of a MessagePort. */
export type TextPort = Pick<MessagePort, 'postMessage' | 'onmessage' | 'close'>;

/** One end of a channel over a MessagePort. Texts that arrive before `listen` are not lost, because the port keeps them. */
export const portChannel = (port: TextPort): TextChannel => ({
    post: (text) => port.postMessage(text),
    listen(hear) {
        // setting it also starts the port
        port.onmessage = ({ data }) => hear(data);
    },
    close: () => port.close()
});
