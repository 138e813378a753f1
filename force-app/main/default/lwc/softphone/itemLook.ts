import { duration } from 'c/duration';
import { texts } from 'c/labels';
import type { ItemLook } from 'c/phoneRuntime';
import { shortLabel } from './shortLabel';

type Item = Parameters<ItemLook>[0];

/** Keys of SLDS utility icons. */
const ICONS: Readonly<Record<Item['code'], string>> = {
    available: 'call',
    notConnected: 'offline',
    ringing: 'incoming_call',
    connecting: 'outbound_call',
    onCall: 'unmuted',
    onHold: 'pause',
    wrapUp: 'edit'
};

function labelOf({ code, name, seconds }: Item): string {
    const who = name ?? texts.withheld;
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
}

/** S3: label and icon of the utility bar item, with the caller and the time. */
export const itemLook: ItemLook = (item) => ({ label: labelOf(item), icon: ICONS[item.code] });
