import soundBlocked from '@salesforce/label/c.Phone_SoundBlocked';
import turnOnSound from '@salesforce/label/c.Phone_TurnOnSound';
import title from '@salesforce/label/c.Phone_Sound_title';
import microphone from '@salesforce/label/c.Phone_Sound_microphone';
import speaker from '@salesforce/label/c.Phone_Sound_speaker';
import ringer from '@salesforce/label/c.Phone_Sound_ringer';
import ringTone from '@salesforce/label/c.Phone_Sound_ringTone';
import ringVolume from '@salesforce/label/c.Phone_Sound_ringVolume';
import tone_classic from '@salesforce/label/c.Phone_Sound_tone_classic';
import tone_chime from '@salesforce/label/c.Phone_Sound_tone_chime';
import tone_pulse from '@salesforce/label/c.Phone_Sound_tone_pulse';
import tone_soft from '@salesforce/label/c.Phone_Sound_tone_soft';
import tone_off from '@salesforce/label/c.Phone_Sound_tone_off';
import systemDevice from '@salesforce/label/c.Phone_Sound_systemDevice';
import missing from '@salesforce/label/c.Phone_Sound_missing';
import check from '@salesforce/label/c.Phone_Sound_check';
import stopCheck from '@salesforce/label/c.Phone_Sound_stopCheck';
import level from '@salesforce/label/c.Phone_Sound_level';
import testSpeaker from '@salesforce/label/c.Phone_Sound_testSpeaker';
import testRing from '@salesforce/label/c.Phone_Sound_testRing';
import echo from '@salesforce/label/c.Phone_Sound_echo';
import noise from '@salesforce/label/c.Phone_Sound_noise';
import gain from '@salesforce/label/c.Phone_Sound_gain';
import unnamed from '@salesforce/label/c.Phone_Sound_unnamed';
import headsetMute from '@salesforce/label/c.Phone_Sound_headsetMute';
import notify from '@salesforce/label/c.Phone_Sound_notify';
import notifyOn from '@salesforce/label/c.Phone_Sound_notifyOn';
import notifyRefused from '@salesforce/label/c.Phone_Sound_notifyRefused';
import notifyHow from '@salesforce/label/c.Phone_Sound_notifyHow';
import notifyWindow from '@salesforce/label/c.Phone_Sound_notifyWindow';
import notifyNone from '@salesforce/label/c.Phone_Sound_notifyNone';

/** Texts about audio: whether the phone rings, on which device, how loud. */
export const soundTexts = {
    soundBlocked,
    turnOnSound,
    title,
    microphone,
    speaker,
    ringer,
    ringTone,
    ringVolume,
    tone_classic,
    tone_chime,
    tone_pulse,
    tone_soft,
    tone_off,
    systemDevice,
    missing,
    check,
    stopCheck,
    level,
    testSpeaker,
    testRing,
    echo,
    noise,
    gain,
    unnamed,
    headsetMute,
    notify,
    notifyOn,
    notifyRefused,
    notifyHow,
    notifyWindow,
    notifyNone
};
