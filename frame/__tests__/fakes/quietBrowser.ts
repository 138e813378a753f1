import type { CallAudio } from '../../phone/callAudio';
import type { CallNotices } from '../../sound/callNotice';
import type { SoundBrowser } from '../../sound/sound';
import { TonePlayer } from '../../sound/tonePlayer';

/** A browser on a computer without audio, for tests of other things. */
export const quietBrowser = (): SoundBrowser => ({
    devices: undefined,
    permissions: undefined,
    newContext: () => {
        throw new Error('no sound here');
    },
    newElement: () => {
        throw new Error('no sound here');
    },
    loadTones: () => Promise.resolve((parts) => new TonePlayer(parts)),
    canChooseOutput: false,
    storage: () => ({ getItem: () => null, setItem: () => undefined }),
    document: new EventTarget() as Document,
    window: new EventTarget() as Window,
    parent: null as unknown as HTMLElement
});

/** A browser without notifications. */
const noNotices: CallNotices = {
    state: 'impossible',
    ask: () => undefined,
    onChange: () => undefined,
    show: () => {
        throw new Error('no notifications here');
    },
    focus: () => undefined
};

/** What a frame needs to be heard and noticed, in such a browser. */
export const quietPage = () => ({
    sound: quietBrowser(),
    mediaSession: undefined,
    notices: noNotices,
    ringingPage: { title: '', show: () => undefined }
});

/** The audio of calls, for tests of other things. */
export const quietAudio = (): CallAudio => ({
    parent: document.createElement('div'),
    microphone: () => ({ constraints: {}, name: '' }),
    speaker: () => '',
    onChange: () => () => undefined,
    mediaStarted: () => undefined
});
