/** The panel and its frame speak by DOM events on the panel's element, whose `detail` is a text: the names of these events. */

/** From the panel to the frame; bubbles out of the LWC's shadow. */
export const PANEL_EVENT = 'crmconnectpanel';
/** From the frame to the panel; dispatched on the LWC's host element. */
export const FRAME_EVENT = 'crmconnectframe';
