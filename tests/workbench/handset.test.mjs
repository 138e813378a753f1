// The page of the phones next to the computer, and the lab's phones behind it.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { PhoneKeys } from '../pbx/lab/phoneKeys.mjs';
import { openWorkbench } from './support/workbench.mjs';

/** baresip's answer to listcalls. */
const list = (...calls) =>
    calls
        .map(
            ([id, state, number, held = ''], at) =>
                `> [line ${at + 1}, id ${id}]  0:00:02  ${state}  ${held}  sip:${number}@x`
        )
        .join('\n');

/** What PhoneKeys uses of a phone of the lab. */
class FakePhone {
    calls = [];
    commands = [];
    refused = null;
    onEvent = () => undefined;
    command(command, params) {
        if (command === 'listcalls') return Promise.resolve({ ok: true, data: list(...this.calls) });
        this.commands.push([command, ...(params === undefined ? [] : [params])].join(' '));
        return Promise.resolve(
            command === this.refused ? { ok: false, data: 'Invalid argument' } : { ok: true, data: '' }
        );
    }
    /** Something happened at the phone. */
    show(calls, event = {}) {
        this.calls = calls;
        this.onEvent(event);
    }
}

class FakeHandset extends FakePhone {
    setAutoAnswer(on) {
        this.commands.push(`autoAnswer ${on}`);
        return Promise.resolve();
    }
}

const RINGING = ['a-1', 'INCOMING', '+447814256404'];
let phone;
let keys;
let bench;
before(async () => {
    phone = new FakeHandset();
    keys = new PhoneKeys(phone, '1003');
    const handset = Object.assign(keys, { title: 'Your <desk> phone', dials: '1002' });
    bench = await openWorkbench({ phones: { handset } });
});
after(() => bench.close());

const press = (body) => bench.post('handset/handset', body);
async function pressed(body) {
    phone.commands.length = 0;
    const { status } = await press(body);
    assert.equal(status, 200, JSON.stringify(body));
    return phone.commands;
}

/** The displays of the page's stream, until one matches. */
async function displayed(matches, act) {
    const gone = new AbortController();
    const response = await fetch(`${bench.url}/workbench/handset/stream`, { signal: gone.signal });
    let text = '';
    let acted = false;
    for await (const part of response.body.pipeThrough(new TextDecoderStream())) {
        text += part;
        const last = text.split('\n').findLast((line) => line.startsWith('data: ') && line.endsWith('}'));
        const shown = last && JSON.parse(last.slice('data: '.length));
        if (shown && acted && matches(shown.display)) {
            gone.abort();
            return shown;
        }
        if (shown && !acted) {
            acted = true;
            act();
        }
    }
    throw new Error('the stream ended');
}

describe('/workbench/handset', () => {
    it('is a page with the phones, and there is none without phones', async () => {
        const page = await bench.send('GET', '/workbench/handset');
        const text = await page.text();
        assert.match(text, /data-phone="handset"/);
        assert.match(text, /Your &lt;desk&gt; phone/);
        assert.match(text, /value="1002"/);
        const without = await openWorkbench();
        assert.equal((await without.send('GET', '/workbench/handset')).status, 404);
        assert.equal((await without.post('handset/handset', { key: 'dial', number: '1' })).status, 404);
        await without.close();
    });

    it('tells the page when the phone shows something else', async () => {
        const { phone: name, display } = await displayed(
            ({ calls }) => calls.length === 1,
            () => phone.show([RINGING], { id: 'a-1', peerdisplayname: 'Fred Bloggs' })
        );
        assert.equal(name, 'handset');
        const call = { id: 'a-1', number: '+447814256404', name: 'Fred Bloggs', state: 'ringing' };
        assert.deepEqual(display, { number: '1003', autoAnswer: true, calls: [call] });
    });

    it('presses the keys of a call, on that call', async () => {
        phone.show([RINGING, ['b2', 'ESTABLISHED', '1002', '(on hold)'], ['c3', 'TERMINATED', '1004']]);
        assert.deepEqual(await pressed({ key: 'answer', call: 'a-1' }), ['callfind a-1', 'accept']);
        assert.deepEqual(
            keys.display.calls.map(({ state }) => state),
            ['ringing', 'held']
        );
        assert.deepEqual(await pressed({ key: 'transfer', call: 'b2', number: '1004' }), [
            'callfind b2',
            'transfer sip:1004@pbx.example'
        ]);
        phone.refused = 'resume';
        assert.deepEqual(
            await pressed({ key: 'resume', call: 'b2' }),
            ['callfind b2', 'resume'],
            'although it says no'
        );
        phone.refused = 'hold';
        const { status, body } = await press({ key: 'hold', call: 'b2' });
        assert.deepEqual([status, body.error], [409, 'Invalid argument']);
        phone.refused = null;
    });

    it('dials numbers only, and sends digits one by one', async () => {
        assert.deepEqual(await pressed({ key: 'dial', number: '07814 256-404' }), ['dial sip:07814256404@pbx.example']);
        assert.deepEqual(await pressed({ key: 'digits', number: '1#' }), ['sndcode 1', 'sndcode #']);
        for (const [number, words] of [
            ['', 'Enter a number first.'],
            ['1@elsewhere', '"1@elsewhere" is not a number.']
        ]) {
            const { status, body } = await press({ key: 'dial', number });
            assert.deepEqual([status, body.error], [409, words]);
        }
    });

    it('says why a key does nothing', async () => {
        for (const [body, words] of [
            [{ key: 'hold', call: 'c3' }, 'This call is over.'],
            [{ key: 'explode' }, 'The phone has no key "explode".'],
            [{ key: 'autoAnswer', on: false }, 'Hang up first: the phone registers anew.']
        ])
            assert.equal((await press(body)).body.error, words);
        phone.show([]);
        assert.deepEqual(await pressed({ key: 'autoAnswer', on: false }), ['autoAnswer false']);
        assert.equal(keys.display.autoAnswer, false);
        assert.equal((await bench.post('handset/other', { key: 'dial' })).status, 404);
        const customer = new PhoneKeys(new FakePhone(), '+447814256404');
        assert.equal(customer.display.autoAnswer, null);
        await assert.rejects(customer.press('autoAnswer', { on: true }), /cannot answer by itself/);
    });
});
