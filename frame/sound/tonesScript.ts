/**
 * The script of the tones, a file of its own in the static resource: the phone can be used before it is there, and it is there
 * before the phone has had the time to ring.
 */
import type { TonesRegistry } from './fetchTones';
import { TonePlayer } from './tonePlayer';

const registry: TonesRegistry = window;
registry.crmConnectTones = (parts) => new TonePlayer(parts);
