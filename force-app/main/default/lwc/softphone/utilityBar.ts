import type { EngineState } from 'c/callEngine';
import { utilityItem } from 'c/callEngine';
import { duration } from 'c/duration';
import { texts } from 'c/labels';
import type { CrmCommand, FrameMessage } from 'c/softphoneContract';
import { shortLabel } from './shortLabel';

/** The answer to a label that was set concerns nobody: the next second brings the next label. */
export const isItemAnswer = (message: FrameMessage): boolean =>
    message.type === 'answer' && message.id.startsWith('item-');

/** S3: label and icon of the utility bar item, with the caller and the time; null when the admin wants none, or there is no such item. */
export function itemCommand(state: EngineState, now: number): CrmCommand | null {
    if (!state.host.utilityItem || !state.settings.utilityBarStatus) return null;
    const { icon, code, name, seconds } = utilityItem(state, now);
    const who = name ?? texts.withheld;
    const label = (): string => {
        switch (code) {
            case 'available':
                return texts.available;
            case 'notConnected':
                return texts.utilityNotConnected;
            case 'ringing':
                return shortLabel(texts.ringingName, who);
            case 'connecting':
                return shortLabel(texts.connecting, who);
            case 'onCall':
            case 'onHold':
                return shortLabel(texts.utilityTimer, who, duration(seconds ?? 0));
            case 'wrapUp':
                return shortLabel(texts.utilityWrapUp, who);
        }
    };
    return { command: 'setItem', label: label(), icon };
}
