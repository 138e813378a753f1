import type { PhoneSystemTexts } from '../phoneSystemTexts';

export const demoTexts: PhoneSystemTexts<Readonly<Record<never, never>>> = {
    label: 'a scripted line, for trying out',
    does: 'a scripted line for trying out',
    settings: {}
};
