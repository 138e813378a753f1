import { HttpError } from '../http/httpError.mjs';

/** /workbench/twilio: the page that plays everybody at Twilio but the agent, which the stand-ins have. */
export const twilioFarEnd = {
    GET({ response, twilio }) {
        if (!twilio)
            throw new HttpError(404, 'There is no Twilio here: start the workbench with npm start -- --phone twilio.');
        response.writeHead(302, { location: twilio.page }).end();
    }
};
