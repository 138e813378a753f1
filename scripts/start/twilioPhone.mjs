/** How `npm start` connects the workbench to the stand-ins for Twilio. */

/** @type {import('./phones.mjs').StartedPhone} */
export const twilioPhone = {
    begin: (twilio) => Promise.resolve({ twilio }),
    connect: () => Promise.resolve(),
    firstSteps: (
        _twilio,
        port,
        ring
    ) => `  * open the customers in a second window:  http://localhost:${port}/workbench/twilio
      accept the certificate that the browser warns of: Twilio's client always uses TLS, so the phone needs it, too
  * reload the page with the phone, and allow the microphone
  * make yourself available: the activity is at the top of the panel
  * let a customer call, chat, or write from that window, or use
      ${ring}`
};
