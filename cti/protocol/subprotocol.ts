/** The WebSocket subprotocol (RFC 6455, section 1.9). Not in messages.ts, because the frame needs only this. */
export const SUBPROTOCOL = 'crm-connect-cti';
