import type { PhoneSystemTexts } from '../phoneSystemTexts';
import type { ScriptSettings } from './descriptor';

export const scriptTexts: PhoneSystemTexts<ScriptSettings> = {
    label: 'a static resource',
    does: '[one of your own](extending.md)',
    settings: {
        phoneSystemScript: {
            label: 'Static resource with the script, for phone system script: AcmePhone',
            values: 'a name',
            does: 'for `script`: the static resource with the phone system'
        },
        phoneSystemServer: {
            label: 'Server, for phone system script: wss://pbx.example.com/phone',
            values: '`wss://pbx.example.com/phone`',
            does: 'for `script`: the server that it connects to, if it has one; no `@`, `?` or `#`'
        }
    }
};
