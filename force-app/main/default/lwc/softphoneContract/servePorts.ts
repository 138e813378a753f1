import { readFromAsking } from './portCommands';
import type { AllPorts } from './ports';
import { serve } from './serve';
import type { ServeParts } from './serve';

/** Serves any of a runtime's ports, or all. */
export const servePorts = (ports: Partial<AllPorts>, parts: ServeParts): void => serve(ports, readFromAsking, parts);
