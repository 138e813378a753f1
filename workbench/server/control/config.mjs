import { sendJson } from '../http/json.mjs';

const at = (settings, item) => settings[`/reqGeneralInfo/${item}`];

/** /workbench/config: what the shell must know before it shows anything. */
export const config = {
    GET({ org, response, frameOrigin }) {
        const { settings } = org;
        sendJson(response, 200, {
            frameOrigin: frameOrigin(),
            framePath: at(settings, 'reqAdapterUrl'),
            callCenter: settings,
            softphoneLayout: org.layout,
            user: org.user,
            labels: org.labels,
            utilityBar: {
                label: 'Phone',
                icon: 'call',
                height: Number(at(settings, 'reqSoftphoneHeight')),
                width: Number(at(settings, 'reqSoftphoneWidth'))
            },
            objects: Object.fromEntries(Object.entries(org.store.objects).map(([name, fields]) => [name, { fields }]))
        });
    }
};
