/** The names of the DOM events between the panel and its frame. They are dispatched on the panel's element; `detail` is a text. */

/** From the panel to the frame; bubbles out of the LWC's shadow. */
export const PANEL_EVENT = 'crmconnectpanel';
/** From the frame to the panel; dispatched on the LWC's host element. */
export const FRAME_EVENT = 'crmconnectframe';
