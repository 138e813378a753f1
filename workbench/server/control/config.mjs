import { readApps } from '../apps/apps.mjs';
import { sendJson } from '../http/json.mjs';
import { readListButtons } from '../pages/listButtons.mjs';

const at = (settings, item) => settings[`/reqGeneralInfo/${item}`];

/** /workbench/config: what the shell needs before it shows anything. */
export const config = {
    GET({ org, response, frameOrigin }) {
        const { settings } = org;
        const apps = readApps(org.source);
        sendJson(response, 200, {
            frameOrigin: frameOrigin(),
            framePath: at(settings, 'reqAdapterUrl'),
            callCenter: settings,
            softphoneLayout: org.layout,
            user: org.user,
            labels: org.labels,
            apps,
            listButtons: readListButtons(org.source),
            firstApp: apps.find(({ softphone }) => softphone?.host === org.host)?.name,
            utilityBar: {
                ...apps.find(({ softphone }) => softphone)?.softphone,
                height: Number(at(settings, 'reqSoftphoneHeight')),
                width: Number(at(settings, 'reqSoftphoneWidth'))
            },
            objects: Object.fromEntries(Object.entries(org.store.objects).map(([name, fields]) => [name, { fields }]))
        });
    }
};
