import { matching, readSocketAddress } from '../../settings/readers';
import { describePhoneSystem } from '../descriptor';

export type ScriptSettings = Readonly<{
    /** Name of the org's static resource that is the script. */
    phoneSystemScript: string;
    /** wss address of its server; empty: it needs none, or finds it by itself. */
    phoneSystemServer: string;
}>;

/** A phone system that somebody else wrote, in a script that the admin has uploaded, see docs/extending.md. */
export const script = describePhoneSystem<ScriptSettings>({
    name: 'script',
    settings: {
        phoneSystemScript: {
            unset: '',
            // a name, and nothing that could lead out of the org's own static resources
            read: matching(/^[a-z][a-z0-9_]{0,79}$/i)
        },
        phoneSystemServer: {
            unset: '',
            read: readSocketAddress
        }
    },
    needs: ['phoneSystemScript'],
    script: (settings) => `/resource/${settings.phoneSystemScript}`,
    foreign: true,
    // if it asks for it
    signIn: 'typed',
    // nobody knows whether they do; so the agent is asked
    callsOutliveTab: false,
    usesMicrophone: true,
    ownDomain: () => '',
    probe: (settings) => (settings.phoneSystemServer === '' ? null : { url: settings.phoneSystemServer })
});
