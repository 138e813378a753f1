import { kindOf } from 'c/callEngine';
import { channelIcon, stateOf } from 'c/callText';
import { duration } from 'c/duration';
import { channels, texts } from 'c/labels';
import type { ItemLook } from 'c/phoneRuntime';
import { shortLabel } from './shortLabel';

type Item = Parameters<ItemLook>[0];

/** Keys of SLDS utility icons. */
const ICONS: Readonly<Record<Item['code'], string>> = {
    available: 'call',
    away: 'away',
    notConnected: 'offline',
    ringing: 'incoming_call',
    connecting: 'outbound_call',
    onCall: 'unmuted',
    onHold: 'pause',
    wrapUp: 'edit'
};

function labelOf({ code, channel, name, seconds }: Item): string {
    const isCall = kindOf({ channel }).line;
    const who = name ?? (isCall ? texts.withheld : channels[channel]);
    switch (code) {
        case 'available':
            return texts.available;
        case 'away':
            return shortLabel('{0}', who);
        case 'notConnected':
            return texts.utilityNotConnected;
        case 'ringing':
            return isCall ? shortLabel(texts.ringingName, who) : stateOf({ state: 'ringing', channel });
        case 'connecting':
            return isCall ? shortLabel(texts.connecting, who) : stateOf({ state: 'connecting', channel });
        case 'onCall':
        case 'onHold':
            return shortLabel(texts.utilityTimer, who, duration(seconds ?? 0));
        case 'wrapUp':
            return shortLabel(texts.utilityWrapUp, who);
    }
}

/** S3: label and icon of the utility bar item, with the caller and the time. */
export const itemLook: ItemLook = (item) => ({
    label: labelOf(item),
    icon: channelIcon(item)?.replace('utility:', '') ?? ICONS[item.code],
    ...(item.code === 'ringing' && { highlighted: true })
});
