// The SIP parser that ships is smaller than JsSIP's own and accepts the same texts.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { test } from 'node:test';
import { smallGrammar, startRules } from '../../scripts/jssipGrammar.mjs';
import { ROOT } from '../../scripts/project.mjs';

const LIB = path.join(ROOT, 'node_modules/jssip/lib');
const libRequire = createRequire(path.join(LIB, 'Grammar.js'));
const SOURCE = readFileSync(path.join(LIB, 'Grammar.js'), 'utf8');
const STARTS = startRules([LIB, path.join(ROOT, 'frame/phone/sip')]);

const whole = libRequire('./Grammar');
const small = (() => {
    const module = { exports: {} };
    new Function('module', 'require', smallGrammar(SOURCE, STARTS))(module, libRequire);
    return module.exports;
})();

/** Texts for each rule, including unusual ones. */
const TEXTS = {
    CSeq: ['1 INVITE', '4294967295 REGISTER', '7 UPDATE'],
    Call_ID: ['a84b4c76e66710@pc33.atlanta.example', 'f81d4fae-7dec-11d0'],
    Contact: [
        '*',
        '<sip:1001@192.0.2.4:5060;transport=ws>;expires=60;q=0.7',
        '"Ada Lovelace" <sips:ada@[2001:db8::1]:5061>, sip:bob@example.com'
    ],
    Content_Length: ['0', '349'],
    Content_Type: ['application/sdp', 'message/sipfrag;version=2.0', 'multipart/mixed; boundary="a b"'],
    Event: ['refer', 'refer;id=2', 'presence.winfo;id=abc'],
    From: [
        '"Ada" <sip:1001@pbx.example>;tag=9fxced76sl',
        'Ada Byron <sip:ada@example>;tag=1',
        'sip:+12125551212@example;tag=x'
    ],
    Max_Forwards: ['70', '0'],
    Name_Addr_Header: [
        '"A \\"quoted\\" name" <sip:1001@pbx.example;user=phone?Replaces=1%40b>;x=y',
        '<sip:+4930123456@pbx.example>;tag=1'
    ],
    Proxy_Authenticate: [
        'Digest realm="pbx", nonce="5f/==", qop="auth,auth-int", algorithm=MD5, stale=TRUE, opaque=""'
    ],
    Record_Route: ['<sip:p1.example.com;lr>,<sip:p2.example.com;lr;ob>'],
    Refer_To: ['<sip:dave@denver.example.org?Replaces=12345%40192.168.118.3%3Bto-tag%3D12345>', 'sip:carol@example'],
    Replaces: ['98732@sip.example.com;from-tag=r33th4x0r;to-tag=ff87ff', '1@a;to-tag=1;from-tag=2;early-only'],
    Request_Response: [
        'INVITE sip:1001@192.0.2.4;transport=ws SIP/2.0',
        'SIP/2.0 180 Ringing',
        'SIP/2.0 603 Déclinée 日本'
    ],
    SIP_URI: [
        'sip:alice:secretword@atlanta.example;transport=tcp;lr;maddr=239.255.255.1;ttl=15?subject=x&to=a%40b',
        'sips:1212@gateway.example',
        'sip:a@[::ffff:192.0.2.1]'
    ],
    Session_Expires: ['1800;refresher=uac', '90;refresher=uas;x=y'],
    Status_Line: ['SIP/2.0 200 OK', 'SIP/2.0 486 Busy Here'],
    Subscription_State: ['active;expires=60', 'terminated;reason=noresource', 'pending;retry-after=3'],
    To: ['<sip:1002@pbx.example>', 'Bob <sip:bob@example>;tag=a6c85cf'],
    Via: [
        'SIP/2.0/WSS df7jal23ls0d.invalid;branch=z9hG4bK56sdasks;received=192.0.2.1;rport=5060',
        'SIP / 2.0 / UDP [2001:db8::9]:5060;ttl=3;maddr=a.b;branch=z9'
    ],
    WWW_Authenticate: [
        'Digest realm="a", domain="sip:b", nonce="c", stale=false, qop=auth',
        'Digest nonce="1",realm="x",algorithm=SHA-256'
    ],
    absoluteURI: ['wss://pbx.example:8089/ws', 'ws://[::1]/a;b/c?d=e', 'mailto:a@b'],
    host: ['pbx.example', '192.0.2.255', '[2001:db8:0:0:8:800:200C:417A]', 'a-b.c1'],
    quoted_string: ['"a"', '"\\" and \\\\"', '"ä ö"'],
    uuid: ['f81d4fae-7dec-11d0-a765-00a0c91e6bf6']
};

/** Random values that are the same in each run. */
function chance(seed) {
    let state = seed;
    return (below) => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return state % below;
    };
}

/** Characters with a meaning in SIP, and some without. */
const PIECES = [...'<>"\\;,:@?&=%/[]()* .-_~+#{}', '\r\n ', '\t', '%41', 'é', '日', 'sip:', 'A', '0', '255', '', ''];

function damaged(text, next) {
    let made = text;
    for (let n = 1 + next(3); n > 0; n -= 1) {
        const at = next(made.length + 1);
        made = made.slice(0, at) + PIECES[next(PIECES.length)] + made.slice(at + next(3));
    }
    return next(4) === 0 ? made.toUpperCase() : made;
}

const reading = (parser, text, rule) => {
    try {
        return JSON.stringify(parser.parse(text, rule));
    } catch (thrown) {
        return `throws ${thrown.message}`;
    }
};

test('every rule that code uses is kept and is tested here', () => {
    assert.deepEqual(STARTS, Object.keys(TEXTS).sort());
});

test('the small parser accepts and rejects the same texts as the original, with the same results', () => {
    const next = chance(1);
    let read = 0;
    for (const [rule, texts] of Object.entries(TEXTS)) {
        const all = texts.flatMap((text) => [text, ...Array.from({ length: 300 }, () => damaged(text, next))]);
        for (const text of texts) assert.notEqual(reading(whole, text, rule), '-1', `${rule} does not read ${text}`);
        for (const text of all) {
            const expected = reading(whole, text, rule);
            assert.equal(reading(small, text, rule), expected, `${rule}: ${JSON.stringify(text)}`);
            if (expected !== '-1' && !expected.startsWith('throws')) read += 1;
        }
    }
    assert.ok(read > 2000, `only ${read} texts were readable`);
});

test('rejects a parser that differs from the known one', () => {
    assert.throws(() => smallGrammar(SOURCE.replaceAll('reportFailures', 'failures'), STARTS), /no longer contains/);
});

test('the small parser ships', () => {
    const script = readFileSync(
        path.join(ROOT, 'force-app/main/default/staticresources/SoftphoneFrame/sip.js'),
        'utf8'
    );
    assert.doesNotMatch(script, /"\[a-zA-Z\]"|SyntaxError|end of input/);
});
