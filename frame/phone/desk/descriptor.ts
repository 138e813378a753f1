import { SUBPROTOCOL } from '../../../cti/protocol/subprotocol';
import { describePhoneSystem } from '../descriptor';
import { readServers } from '../serverAddresses';

export type DeskSettings = Readonly<{
    /** The wss addresses of the CTI servers. Each agent begins with one of them and goes on with the next. */
    ctiServers: readonly string[];
}>;

/** The phone on the agent's desk, which a CTI server watches and controls, see DeskPhoneSystem. */
export const desk = describePhoneSystem<DeskSettings>({
    name: 'desk',
    settings: {
        ctiServers: {
            unset: [],
            read: readServers
        }
    },
    required: ['ctiServers'],
    script: (_, resources) => `${resources}/desk.js`,
    thirdParty: false,
    signIn: 'ticket',
    callsOutliveTab: true,
    usesMicrophone: false,
    audioElsewhere: true,
    ownDomain: () => '',
    probe: ({ ctiServers }) => (ctiServers.length === 0 ? null : { urls: ctiServers, protocol: SUBPROTOCOL })
});
