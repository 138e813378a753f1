/** What tests that Node runs need of the CTI server and of the exchange in memory (importForNode). */
export { SimulatedClock } from '../../../frame/__tests__/fakes/simulatedClock';
export { browserClock } from '../../../frame/clock';
export { followCertificate, readCertificate } from '../../../cti/server/certificate';
export { startCtiServer } from '../../../cti/server/ctiServer';
export { ticketCheck, ticketKey } from '../../../cti/server/tickets';
export { FakeExchange } from '../../support/cti/fakeExchange';
export { FakeSwitch } from '../../support/cti/fakeSwitch';
