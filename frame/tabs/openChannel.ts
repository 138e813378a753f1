import type { ChannelPort } from './tabChannel';

/** A channel to this browser's other pages of the same origin. Null: this browser has no channels. */
export const openChannel = (name: string): ChannelPort | null =>
    typeof BroadcastChannel === 'function' ? new BroadcastChannel(name) : null;
