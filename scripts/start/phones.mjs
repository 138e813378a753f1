/**
 * How `npm start` connects the workbench to what a phone needs at its other end: the lab, or the stand-ins for Twilio and
 * Flex.
 *
 * @typedef {object} StartedPhone
 * @property {(otherEnd: object) => Promise<object>} begin starts what the phone needs; resolves to options of startWorkbench
 * @property {(otherEnd: object, workbench: object, frameOrigin?: string) => Promise<unknown>} connect when the workbench's port is known
 * @property {(otherEnd: object, port: number, ring: string) => string} firstSteps what a person does first; ring: the command for a call
 */
import { flexPhone } from './flexPhone.mjs';
import { LAB_PHONES } from './labPhones.mjs';
import { twilioPhone } from './twilioPhone.mjs';

/** @type {Record<'sip' | 'desk' | 'twilio' | 'flex', StartedPhone>} */
export const PHONES = { ...LAB_PHONES, twilio: twilioPhone, flex: flexPhone };
