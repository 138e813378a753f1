import type { AudioDevice } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Log } from '../log';
import { thrownInWords } from '../log';

interface DeviceList {
    readonly microphones: readonly AudioDevice[];
    readonly speakers: readonly AudioDevice[];
    /** The browser tells names: it does so once the page has used the microphone. */
    readonly named: boolean;
    /** What the system uses by itself, as far as the browser tells; '' where it does not. */
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

/** Names that Chromium gives to whatever the system has chosen for these purposes: no devices of their own. */
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

/** The chosen device among those that are there: the same id, else the same name. Null: it is not there, or none was chosen. */
export function findDevice(chosen: AudioDevice | null, there: readonly AudioDevice[]): AudioDevice | null {
    if (!chosen) return null;
    return there.find(({ id }) => id === chosen.id) ?? there.find(({ label }) => label === chosen.label) ?? null;
}

export type BrowserDevices = Pick<MediaDevices, 'enumerateDevices' | 'addEventListener'>;

/** The devices that are connected, read anew whenever the browser says that they changed. */
export class AudioDevices {
    private readonly devices: BrowserDevices | undefined;
    private readonly changed: () => void;
    private readonly log: Log;
    private known: DeviceList = NO_DEVICES;

    /** `devices`: undefined on a page that is not secure. */
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
            this.log(`the browser does not list the audio devices: ${thrownInWords(thrown)}`);
        }
    }
}
