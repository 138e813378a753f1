/** All texts of the panel. They are custom labels, so that admins can translate them. */
export { texts } from './texts';
export { notices } from './notices';
export { outcomes } from './outcomes';
export { activityTexts } from './activityTexts';
export { channels } from './channels';
export { qualityTexts } from './qualityTexts';
export { reasons, repairs } from './reasons';
export { lamps } from './directoryTexts';
export { shortcutTexts } from './shortcutTexts';
export { soundTexts } from './soundTexts';
export { featureNames, featureTexts } from './featureTexts';
export { voicemailTexts } from './voicemailTexts';
export { becauseText, errorText, plainBecause, whys } from './whys';
export { commandName } from './commands';
export { fill, fieldName, isolated, objectName, typedClass } from './words';
