/**
 * The tones' script. It is a separate file in the static resource, because the phone can be used before it is loaded, and a call
 * rarely rings that early.
 */
import type { TonesRegistry } from './fetchTones';
import { TonePlayer } from './tonePlayer';

const registry: TonesRegistry = window;
registry.crmConnectTones = (parts) => new TonePlayer(parts);
