import { describePhoneSystem } from '../descriptor';

/** A simulated phone system for trying out, see DemoPhoneSystem. */
export const demo = describePhoneSystem({
    name: 'demo',
    settings: {},
    required: [],
    script: null,
    thirdParty: false,
    signIn: 'none',
    // they are stored in the browser and continue in the next tab
    callsOutliveTab: true,
    usesMicrophone: false,
    ownDomain: () => '',
    probe: () => 'unneeded'
});
