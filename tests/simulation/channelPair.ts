import type { TextChannel } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';

/** The two ends of a channel that delivers texts at once, as DOM events do. */
export function channelPair(): [TextChannel, TextChannel] {
    const heard: (((text: unknown) => void) | null)[] = [null, null];
    const end = (own: number, other: number): TextChannel => ({
        post: (text) => heard[other]?.(text),
        listen: (hear) => {
            heard[own] = hear;
        },
        close: () => {
            heard[own] = null;
        }
    });
    return [end(0, 1), end(1, 0)];
}
