import { readObject, sendJson } from '../http/json.mjs';

const sendSettings = ({ org, response }) => sendJson(response, 200, org.settings);
const sendLayout = ({ org, response }) => sendJson(response, 200, org.layout);
const sendFaults = ({ org, response }, status = 200) => sendJson(response, status, { faults: org.faults.all });

/** /workbench/settings: PUT discards earlier changes, PATCH keeps them. */
export const settings = {
    GET: sendSettings,
    async PUT(context) {
        context.org.overrideSettings(await readObject(context.request), { replace: true });
        sendSettings(context);
    },
    async PATCH(context) {
        context.org.overrideSettings(await readObject(context.request));
        sendSettings(context);
    }
};

/** /workbench/layout */
export const layout = {
    GET: sendLayout,
    async PUT(context) {
        context.org.layout = await readObject(context.request);
        sendLayout(context);
    }
};

/** /workbench/phoneSignIn */
export const phoneSignIn = {
    GET: ({ org, response }) => sendJson(response, 200, org.phoneSignIn),
    async PUT({ org, request, response }) {
        org.phoneSignIn = await readObject(request);
        sendJson(response, 200, org.phoneSignIn);
    },
    DELETE({ org, response }) {
        org.phoneSignIn = null;
        sendJson(response, 200, null);
    }
};

/** /workbench/user */
export const user = {
    GET: ({ org, response }) => sendJson(response, 200, org.user),
    async PATCH({ org, request, response }) {
        org.changeUser(await readObject(request));
        sendJson(response, 200, org.user);
    }
};

/** /workbench/faults */
export const faults = {
    GET: (context) => sendFaults(context),
    async POST(context) {
        context.org.faults.add(await readObject(context.request));
        sendFaults(context, 201);
    },
    DELETE(context) {
        context.org.faults.clear();
        sendFaults(context);
    }
};

/** /workbench/reset */
export const reset = {
    POST({ org, response }) {
        org.reset();
        sendJson(response, 200, { reset: true });
    }
};
