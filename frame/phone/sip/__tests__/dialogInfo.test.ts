import { MOST_DIALOGS, readDialogInfo } from '../dialogInfo';
import { DialogTable } from '../dialogTable';

const info = (version: number, state: string, ...dialogs: readonly string[]): string =>
    `<?xml version="1.0" encoding="UTF-8"?>
    <dialog-info xmlns="urn:ietf:params:xml:ns:dialog-info" version="${version}" state="${state}" entity="sip:1002@pbx.example">
        ${dialogs.join('')}
    </dialog-info>\n`;
const full = (...dialogs: readonly string[]): string => info(0, 'full', ...dialogs);
const dialog = (state: string, more = '', id = 'a'): string =>
    `<dialog id="${id}" ${more}><state event="local">${state}</state><local><identity>sip:x</identity></local></dialog>`;

/** What the lamp shows after each notification. */
const shown = (...bodies: readonly string[]): (string | null)[] => {
    const table = new DialogTable();
    return bodies.map((body) => table.read(body));
};

describe('what a notification about dialogs says', () => {
    it.each([
        ['confirmed', '', 'steady'],
        ['terminated', '', 'off'],
        ['early', '', 'flutter'],
        ['early', 'direction="recipient"', 'flutter'],
        ['trying', 'direction="recipient"', 'flutter'],
        ['trying', 'direction="initiator"', 'steady'],
        ['proceeding', 'direction="initiator"', 'steady'],
        ['early', 'direction="initiator"', 'steady']
    ])('D7: a dialog that is %s %s shows %s', (state, more, mode) => {
        expect(shown(full(dialog(state, more)))).toEqual([mode]);
    });

    it('a device without dialogs is free, and one with several is busy if one of them is', () => {
        expect(shown(full())).toEqual(['off']);
        expect(shown(full(dialog('early', '', 'b'), dialog('confirmed')))).toEqual(['steady']);
        expect(shown(full(dialog('terminated'), dialog('early', '', 'b')))).toEqual(['flutter']);
    });

    it('reads elements with a prefix', () => {
        const body = full(dialog('confirmed'))
            .replace(/<(\/?)(dialog|state)/g, '<$1d:$2')
            .replace('xmlns=', 'xmlns:d=');
        expect(shown(body)).toEqual(['steady']);
    });

    it('leaves out a dialog whose state it does not know, and keeps the others', () => {
        expect(shown(full(dialog('dreaming'), '<dialog id="c"/>', '<note/>', dialog('early', '', 'b')))).toEqual([
            'flutter'
        ]);
    });

    it.each([
        ['no XML', 'busy'],
        ['nothing', ''],
        ['cut off', full(dialog('confirmed')).slice(0, 160)],
        ['about presence', '<presence version="0" state="full"/>'],
        ['without a version', full().replace(' version="0"', '')],
        ['neither full nor partial', info(0, 'half')],
        ['very long', full(dialog('confirmed'), ' '.repeat(100_000))],
        ['declaring entities', full(dialog('&s;')).replace('?>', '?><!DOCTYPE dialog-info [<!ENTITY s "confirmed">]>')]
    ])('reads nothing from a body that is %s', (_, body) => {
        expect(readDialogInfo(body)).toBeNull();
        expect(shown(full(dialog('early')), body)).toEqual(['flutter', null]);
    });

    it('reads a limited number of dialogs', () => {
        const many = Array.from({ length: MOST_DIALOGS + 1 }, (_, id) => dialog('early', '', String(id)));
        expect(readDialogInfo(full(...many))?.dialogs).toHaveLength(MOST_DIALOGS);
    });
});

describe('notifications that list only what has changed', () => {
    it('are added to what is known', () => {
        expect(
            shown(
                info(4, 'full', dialog('early')),
                info(5, 'partial', dialog('confirmed', '', 'b')),
                info(6, 'partial', dialog('terminated', '', 'b')),
                info(7, 'partial', dialog('terminated'))
            )
        ).toEqual(['flutter', 'steady', 'flutter', 'off']);
    });

    it('are ignored if they are repeated', () => {
        const once = info(1, 'partial', dialog('confirmed'));
        expect(shown(full(), once, info(2, 'partial', dialog('terminated')), once)).toEqual([
            'off',
            'steady',
            'off',
            null
        ]);
    });

    it('are worth nothing after a gap, and without a full one before', () => {
        expect(shown(full(), info(2, 'partial', dialog('confirmed')))).toEqual(['off', 'lost']);
        expect(shown(info(1, 'partial', dialog('confirmed')))).toEqual(['lost']);
    });

    it('a full one counts whatever its version is', () => {
        expect(shown(info(9, 'full', dialog('early')), info(0, 'full', dialog('confirmed')))).toEqual([
            'flutter',
            'steady'
        ]);
    });
});
