/**
 * What only the serving side of a boundary needs of the contract, or a runtime that has its ports in its own realm. In an org, the panel's
 * bundle contains only what softphoneContract.ts imports.
 */
export { localPorts } from './localPorts';
export { PORT_COMMANDS, readFromAsking } from './portCommands';
export { recordsPort, recordsThrough } from './recordsPort';
export { TABS_COMMANDS } from './tabs';
