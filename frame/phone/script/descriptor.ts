import { matching, readSocketAddress } from '../../settings/readers';
import { describePhoneSystem } from '../descriptor';

export type ScriptSettings = Readonly<{
    /** The name of the org's static resource with the script. */
    phoneSystemScript: string;
    /** The wss address of its server. Empty: it needs none, or finds it by itself. */
    phoneSystemServer: string;
}>;

/** A third-party phone system, in a script that the admin has uploaded, see docs/extending.md. */
export const script = describePhoneSystem<ScriptSettings>({
    name: 'script',
    settings: {
        phoneSystemScript: {
            unset: '',
            // only a name, so that it can't point outside the org's static resources
            read: matching(/^[a-z][a-z0-9_]{0,79}$/i)
        },
        phoneSystemServer: {
            unset: '',
            read: readSocketAddress
        }
    },
    required: ['phoneSystemScript'],
    script: (settings) => `/resource/${settings.phoneSystemScript}`,
    thirdParty: true,
    // if it asks for credentials
    signIn: 'credentials',
    // unknown, so the agent is warned, unless the phone system says otherwise
    callsOutliveTab: false,
    usesMicrophone: true,
    audioElsewhere: false,
    ownDomain: () => '',
    probe: (settings) => (settings.phoneSystemServer === '' ? null : { urls: [settings.phoneSystemServer] })
});
