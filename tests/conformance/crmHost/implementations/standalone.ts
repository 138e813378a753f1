import {
    explanation,
    NO_CAPABILITIES
} from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { standalone as detected } from '../../../../frame/crm/standalone/standaloneHost';
import type { Implementation } from '../hostAtTest';
import { surroundings } from '../surroundings';

const nobody = (): never => {
    throw new Error('there is no CRM');
};

export const standalone: Implementation = {
    name: 'standalone',
    capabilities: NO_CAPABILITIES,
    abilities: [],
    create: () => ({
        ...surroundings((context) => detected(explanation('openedByItself')).connect(context)),
        asked: () => 0,
        feels: nobody,
        heldBack: nobody,
        hasSettings: nobody,
        opens: nobody,
        clicks: nobody,
        opensForm: nobody
    })
};
