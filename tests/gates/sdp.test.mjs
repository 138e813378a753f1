// JsSIP parses and changes SDP with our own module instead of its library.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { test } from 'node:test';
import { transform } from 'esbuild';
import { ROOT } from '../../scripts/project.mjs';

const require = createRequire(import.meta.url);
const library = require('sdp-transform');

const ours = async () => {
    const source = readFileSync(path.join(ROOT, 'frame/phone/sip/sdp.ts'), 'utf8');
    const { code } = await transform(source, { loader: 'ts' });
    return import(`data:text/javascript,${encodeURIComponent(code)}`);
};

const lines = (...all) => all.map((line) => `${line}\r\n`).join('');
const SESSION = ['v=0', 'o=- 4611731400430051336 2 IN IP4 127.0.0.1', 's=-', 't=0 0', 'a=group:BUNDLE 0'];
const AUDIO = [
    'm=audio 9 UDP/TLS/RTP/SAVPF 111 0 8 101',
    'c=IN IP4 0.0.0.0',
    'a=rtcp:9 IN IP4 0.0.0.0',
    'a=candidate:1 1 udp 2113937151 192.0.2.7 52310 typ host generation 0',
    'a=ice-ufrag:abcd',
    'a=fingerprint:sha-256 AA:BB',
    'a=setup:actpass',
    'a=mid:0',
    'a=rtpmap:111 opus/48000/2',
    'a=fmtp:111 minptime=10;useinbandfec=1',
    'a=ssrc:1 cname:x'
];
const VIDEO = ['m=video 9 UDP/TLS/RTP/SAVPF 96', 'a=mid:1', 'a=rtpmap:96 VP8/90000'];
const BODIES = {
    'no direction': lines(...SESSION, ...AUDIO),
    'audio sends and receives': lines(...SESSION, ...AUDIO, 'a=sendrecv', 'a=rtcp-mux'),
    'a held call': lines(...SESSION, ...AUDIO, 'a=sendonly'),
    'of the session': lines(...SESSION, 'a=inactive', ...AUDIO),
    'of both, the last one counts': lines(...SESSION, 'a=sendrecv', ...AUDIO, 'a=recvonly', 'a=inactive'),
    'two media': lines(...SESSION, ...AUDIO, 'a=sendonly', ...VIDEO, 'a=recvonly'),
    fax: lines(...SESSION, 'm=image 4000 udptl t38', 'a=T38FaxVersion:0'),
    'line feeds only': lines(...SESSION, ...AUDIO, 'a=sendonly').replaceAll('\r\n', '\n'),
    'what is no line': `${lines(...SESSION)}nonsense\r\n${lines(...AUDIO)}`,
    'a malformed media line': lines(...SESSION, 'm=audio', 'a=sendonly'),
    nothing: ''
};

const directions = ({ direction, media }) => ({
    direction,
    media: media.map((one) => ({ type: one.type, direction: one.direction }))
});

test('media and directions are parsed as by the library', async () => {
    const { parse } = await ours();
    for (const [name, body] of Object.entries(BODIES))
        assert.deepEqual(directions(parse(body)), directions(library.parse(body)), name);
});

test('a direction that JsSIP sets is written, and all other lines are unchanged', async () => {
    const { parse, write } = await ours();
    for (const [name, body] of Object.entries(BODIES)) {
        const described = parse(body);
        for (const media of described.media) media.direction = 'inactive';
        const written = write(described);
        const expected = directions(library.parse(body));
        for (const media of expected.media) media.direction = 'inactive';
        assert.deepEqual(directions(library.parse(written)), expected, name);
        const rest = (text) =>
            text.split(/\r?\n/).filter((line) => /^[a-z]=/.test(line) && !/^a=(?:send|recv|inact)/.test(line));
        assert.deepEqual(rest(written), rest(body), name);
        assert.equal(written, lines(...written.split('\r\n').slice(0, -1)), name);
    }
});

test('JsSIP uses nothing else', () => {
    const asked = ['RTCSession.js', 'SIPMessage.js'].flatMap((file) => {
        const source = readFileSync(path.join(ROOT, 'node_modules/jssip/lib', file), 'utf8');
        return [...source.matchAll(/\bsdp_transform\.(\w+)|\bm\.(\w+)|\bsdp\.(\w+)/g)].map((found) =>
            found.slice(1).find(Boolean)
        );
    });
    assert.deepEqual([...new Set(asked)].sort(), ['direction', 'media', 'parse', 'type', 'write']);
});
