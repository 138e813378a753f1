import type { NumberLibrary } from '../force-app/main/default/lwc/phoneNumber/numberLibrary';

/** The library that the package's script numbers.js provides to the panel. The script must have been built. */
export function numberLibrary(): NumberLibrary;
