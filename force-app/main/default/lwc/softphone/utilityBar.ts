import type { EngineState } from 'c/callEngine';
import { utilityItem } from 'c/callEngine';
import { duration } from 'c/duration';
import { fill, texts } from 'c/labels';
import type { CrmCommand, FrameMessage } from 'c/softphoneContract';

/** The answer to a label that was set concerns nobody: the next second brings the next label. */
export const isItemAnswer = (message: FrameMessage): boolean =>
    message.type === 'answer' && message.id.startsWith('item-');

/** S3: label and icon of the utility bar item, with the caller and the time; null when the admin wants none. */
export function itemCommand(state: EngineState, now: number): CrmCommand | null {
    if (!state.settings.utilityBarStatus) return null;
    const { icon, code, name, seconds } = utilityItem(state, now);
    const who = name ?? texts.withheld;
    const label = (): string => {
        switch (code) {
            case 'available':
                return texts.available;
            case 'notConnected':
                return texts.utilityNotConnected;
            case 'ringing':
                return fill(texts.ringingName, who);
            case 'connecting':
                return fill(texts.connecting, who);
            case 'onCall':
            case 'onHold':
                return fill(texts.utilityTimer, duration(seconds ?? 0), who);
            case 'wrapUp':
                return fill(texts.utilityWrapUp, who);
        }
    };
    return { command: 'setItem', label: label(), icon };
}
