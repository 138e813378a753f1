import { describePhoneSystem } from '../descriptor';

/** A scripted line for trying out, see DemoPhoneSystem. */
export const demo = describePhoneSystem({
    name: 'demo',
    settings: {},
    needs: [],
    script: null,
    foreign: false,
    signIn: 'none',
    // they are kept in the browser, and go on in the next tab
    callsOutliveTab: true,
    usesMicrophone: false,
    ownDomain: () => '',
    probe: () => 'unneeded'
});
