import type { ChannelPort } from '../../../tabs/tabChannel';

/** Two ends of a channel. */
export function channel(): readonly [ChannelPort, ChannelPort] {
    const ends: ChannelPort[] = [];
    const end = (other: number): ChannelPort => ({
        onmessage: null,
        postMessage: (data) => ends[other].onmessage?.({ data } as MessageEvent),
        close: () => undefined
    });
    ends.push(end(1), end(0));
    return [ends[0], ends[1]];
}

/** When what a message sets off has happened. */
export async function settled(): Promise<void> {
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
}
