/**
 * The script of Twilio. It is a separate file in the static resource, because it contains both of Twilio's libraries, and is loaded only
 * if the settings ask for it.
 */
import { Device } from '@twilio/voice-sdk';
import { Worker, Workspace } from 'twilio-taskrouter';
import { thrownInWords } from '../../log';
import { newId } from '../../newId';
import { createMicrophone } from '../media/microphone';
import type { PhoneSystemContext, PhoneSystemRegistry } from '../phoneSystem';
import type * as contactCenter from './contactCenter';
import { signalingHost } from './descriptor';
import type { TwilioSettings } from './descriptor';
import { LegAudio } from './legAudio';
import { SilentSound } from './silentSound';
import { TwilioPhoneSystem } from './twilioPhoneSystem';

/** How long before its end a token is renewed, in milliseconds. Salesforce needs some seconds for one. */
const RENEW_BEFORE_MS = 60_000;

type Context = PhoneSystemContext<TwilioSettings>;

/** Where TaskRouter is, if not at its public addresses. */
const servers = (settings: TwilioSettings) =>
    settings.twilioEventBridge
        ? { ebServer: settings.twilioEventBridge, wsServer: settings.twilioEventBridge.replace(/^https/, 'wss') }
        : {};

function createDevice(token: string, { settings, audio, log }: Context, legAudio: LegAudio): contactCenter.VoiceDevice {
    const options = {
        chunderw: signalingHost(settings),
        // its events would tell Twilio about each call's audio, at another address
        publishEvents: false,
        allowIncomingWhileBusy: true,
        tokenRefreshMs: RENEW_BEFORE_MS,
        logLevel: 'silent' as const,
        Sound: SilentSound,
        getUserMedia: legAudio.getUserMedia,
        RTCPeerConnection: legAudio.PeerConnection
    };
    const device = new Device(token, options);
    const events = device as unknown as contactCenter.VoiceDevice;
    let sink = '';
    const useSpeaker = (): void => {
        const speaker = audio.speaker();
        if (speaker === sink || !device.audio?.isOutputSelectionSupported) return;
        sink = speaker;
        device.audio.speakerDevices
            .set(speaker || 'default')
            .catch((thrown: unknown) => log(`could not change the speaker of the call: ${thrownInWords(thrown)}`));
    };
    const endFollowing = audio.onChange(useSpeaker);
    events.on('incoming', (call: contactCenter.VoiceCall) => void call.on('accept', useSpeaker));
    events.on('destroyed', endFollowing);
    return events;
}

/** The workers and queues with this name, by TaskRouter's search. It finds names exactly. */
function directory(token: string, workspaceSid: string, settings: TwilioSettings): contactCenter.Directory {
    const workspace = new Workspace(token, { ...servers(settings), logLevel: 'silent' }, workspaceSid);
    const named = async (found: Promise<Map<string, unknown>>, name: string): Promise<string[]> =>
        [...(await found)].flatMap(([sid, one]) =>
            (one as { friendlyName?: string; name?: string }).friendlyName === name ||
            (one as { name?: string }).name === name
                ? [sid]
                : []
        );
    return {
        workers: (name) => named(workspace.fetchWorkersInfo({ FriendlyName: name }), name),
        queues: (name) => named(workspace.fetchTaskQueues({ FriendlyName: name }), name)
    };
}

const registry: PhoneSystemRegistry = window;
registry.crmConnectPhoneSystems = {
    ...registry.crmConnectPhoneSystems,
    twilio: (context: Context) =>
        new TwilioPhoneSystem(
            {
                createWorker: (token) =>
                    new Worker(token, {
                        ...servers(context.settings),
                        // two pages that close each other's sessions would never stop
                        closeExistingSessions: false,
                        logLevel: 'silent'
                    }) as unknown as contactCenter.Worker,
                voice: ({ microphone, emit }) => {
                    const media = new LegAudio({ context, microphone, emit }, RTCPeerConnection);
                    return { media, createDevice: (token) => createDevice(token, context, media) };
                },
                directory: (token, workspaceSid) => directory(token, workspaceSid, context.settings),
                microphone: (parts) =>
                    createMicrophone({
                        ...parts,
                        devices: navigator.mediaDevices,
                        permissions: navigator.permissions
                    }),
                newId,
                random: Math.random
            },
            context
        )
};
