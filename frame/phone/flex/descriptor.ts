import { readPageAddress } from '../../settings/readers';
import { describePhoneSystem } from '../descriptor';
import { FLAGS } from './messages';
import type { Flags } from './messages';

type OwnFlexSettings = Readonly<{
    /** The https address of Flex. Messages are exchanged with its exact origin only. */
    flexAddress: string;
}>;

/** With the settings that are partly Flex's work. */
export type FlexSettings = OwnFlexSettings & Flags;

/** Twilio Flex, in the phone's page. Its plug-in (flex-plugin/) connects it to the phone. */
export const flex = describePhoneSystem<OwnFlexSettings>({
    name: 'flex',
    settings: {
        flexAddress: {
            unset: '',
            read: readPageAddress
        }
    },
    shares: FLAGS,
    required: ['flexAddress'],
    script: (_, resources) => `${resources}/flex.js`,
    thirdParty: false,
    // the agent signs in to Flex, in Flex's own page
    signIn: 'none',
    callsOutliveTab: false,
    usesMicrophone: true,
    // Flex has its own choice of devices; only the ring tone is ours
    audioElsewhere: true,
    ownDomain: () => '',
    probe: () => null
});
