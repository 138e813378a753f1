import type { AudioDevice } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Log } from '../log';
import { thrownInWords } from '../log';

interface DeviceList {
    readonly microphones: readonly AudioDevice[];
    readonly speakers: readonly AudioDevice[];
    /** The browser reports device names, which it does after the page has used the microphone. */
    readonly named: boolean;
    /** Identifies the system's default device, if the browser reports it; otherwise ''. */
    readonly defaultMicrophone: string;
    readonly defaultSpeaker: string;
}

const NO_DEVICES: DeviceList = {
    microphones: [],
    speakers: [],
    named: false,
    defaultMicrophone: '',
    defaultSpeaker: ''
};

/** Device ids in Chromium that stand for the system's choice, not for a device of their own. */
const ALIASES: readonly string[] = ['default', 'communications'];

type Info = Pick<MediaDeviceInfo, 'deviceId' | 'groupId' | 'kind' | 'label'>;

function ofKind(infos: readonly Info[], wanted: MediaDeviceKind): { all: AudioDevice[]; byDefault: string } {
    const own = infos.filter(({ kind }) => kind === wanted);
    const alias = own.find(({ deviceId }) => deviceId === 'default');
    return {
        all: own
            .filter(({ deviceId, label }) => deviceId !== '' && label !== '' && !ALIASES.includes(deviceId))
            .map(({ deviceId, label }) => ({ id: deviceId, label })),
        byDefault: alias ? `${alias.groupId} ${alias.label}` : ''
    };
}

function deviceList(infos: readonly Info[]): DeviceList {
    const inputs = ofKind(infos, 'audioinput');
    const outputs = ofKind(infos, 'audiooutput');
    return {
        microphones: inputs.all,
        speakers: outputs.all,
        named: infos.some(({ kind, label }) => kind === 'audioinput' && label !== ''),
        defaultMicrophone: inputs.byDefault,
        defaultSpeaker: outputs.byDefault
    };
}

/** Finds the chosen device among the connected ones, by id or else by name. Null: it isn't connected, or none was chosen. */
export function findDevice(chosen: AudioDevice | null, connected: readonly AudioDevice[]): AudioDevice | null {
    if (!chosen) return null;
    return (
        connected.find(({ id }) => id === chosen.id) ?? connected.find(({ label }) => label === chosen.label) ?? null
    );
}

export type BrowserDevices = Pick<MediaDevices, 'enumerateDevices' | 'addEventListener'>;

/** The connected devices. They are read again whenever the browser reports a change. */
export class AudioDevices {
    private readonly devices: BrowserDevices | undefined;
    private readonly changed: () => void;
    private readonly log: Log;
    private known: DeviceList = NO_DEVICES;

    /** `devices`: undefined on an insecure page. */
    constructor(devices: BrowserDevices | undefined, changed: () => void, log: Log) {
        this.devices = devices;
        this.changed = changed;
        this.log = log;
        devices?.addEventListener('devicechange', () => void this.read());
    }

    get list(): DeviceList {
        return this.known;
    }

    async read(): Promise<void> {
        if (!this.devices) return;
        try {
            const list = deviceList(await this.devices.enumerateDevices());
            if (JSON.stringify(list) === JSON.stringify(this.known)) return;
            this.known = list;
            this.changed();
        } catch (thrown) {
            this.log(`could not list the audio devices: ${thrownInWords(thrown)}`);
        }
    }
}
