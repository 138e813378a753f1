import type { SoftphoneItem } from '../utility/softphoneItem';
import type { CtiMethods } from './methods';
import { done, invalid } from './outcome';
import type { Outcome } from './outcome';

/** Documented limits, in px. */
const HEIGHT = { min: 240, max: 2560 };
const WIDTH = { min: 200, max: 1920 };

function size(name: string, value: unknown, { min, max }: typeof HEIGHT, set: (px: number) => void): Outcome {
    if (typeof value !== 'number' || !Number.isFinite(value) || value < min || value > max) {
        return invalid(name, `a number from ${min} to ${max}`, value);
    }
    set(value);
    return done();
}

function text(name: string, value: unknown, set: (words: string) => void): Outcome {
    if (typeof value !== 'string') return invalid(name, 'a string', value);
    set(value);
    return done();
}

/** Methods for the docked panel and its item in the utility bar. */
export function panelMethods(item: SoftphoneItem): CtiMethods {
    return {
        setSoftphonePanelHeight: ({ heightPX }) => size('heightPX', heightPX, HEIGHT, (height) => item.set({ height })),
        setSoftphonePanelWidth: ({ widthPX }) => size('widthPX', widthPX, WIDTH, (width) => item.set({ width })),
        setSoftphonePanelVisibility: ({ visible }) => {
            if (typeof visible !== 'boolean') return invalid('visible', 'a boolean', visible);
            item.set({ visible });
            return done();
        },
        isSoftphonePanelVisible: () => done({ visible: item.state.visible }),
        setSoftphoneItemLabel: ({ label }) => text('label', label, (itemLabel) => item.set({ itemLabel })),
        setSoftphoneItemIcon: ({ key }) => text('key', key, (itemIcon) => item.set({ itemIcon })),
        setSoftphonePanelLabel: ({ label }) => text('label', label, (panelLabel) => item.set({ panelLabel })),
        setSoftphonePanelIcon: ({ key }) => text('key', key, (panelIcon) => item.set({ panelIcon })),
        notifyInitializationComplete: () => {
            item.set({ ready: true });
            return done();
        }
    };
}
