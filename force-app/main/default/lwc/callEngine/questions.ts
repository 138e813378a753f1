import { isLiveState } from './callMachine';
import type { Call } from './model';
import type { EngineState } from './state';

/** S1: the link is up, the line is registered, and the agent may use it. */
export const isAvailable = ({ device }: EngineState): boolean => device.link === 'up' && device.inService;

export const isLive = (call: Call): boolean => isLiveState(call.state);

export const isExternal = (call: Call): boolean => !call.internal;
