/** What components need of the browser itself, and pure code gets passed in. */
export { consoleLog } from './consoleLog';
export { newId, newNonce } from './randomIds';
export { pageClock } from './pageClock';
