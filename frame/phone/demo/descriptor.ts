import { describePhoneSystem } from '../descriptor';

/** A simulated phone system for trying out, see DemoPhoneSystem. */
export const demo = describePhoneSystem({
    name: 'demo',
    settings: {},
    required: [],
    script: (_, resources) => `${resources}/demo.js`,
    thirdParty: false,
    signIn: 'none',
    // they are stored in the browser and continue in the next tab
    callsOutliveTab: true,
    usesMicrophone: false,
    audioElsewhere: false,
    ownDomain: () => '',
    probe: () => 'unneeded'
});
