import type { DeskPhoneFacts } from './facts';
import { judge } from './finding';
import type { Finding } from './finding';

/** What a ticket for a desk phone needs, line by line. */
export const DESK_PHONE_LINES = ['deskLicense', 'deskDevice', 'deskCertificate'] as const;

type DeskPhoneLine = (typeof DESK_PHONE_LINES)[number];

export function deskPhone(found: DeskPhoneFacts | null): Partial<Record<DeskPhoneLine, Finding>> {
    if (found === null) return {};
    const { licensed, device, certificate, error } = found;
    return {
        deskLicense: judge(licensed),
        deskDevice: judge(device !== null, device ?? ''),
        deskCertificate: signing(certificate, error)
    };
}

function signing(certificate: string | null, error: string | null): Finding {
    if (certificate === null) return ['bad', '', { text: 'unset' }];
    return error === null ? ['ok', certificate] : ['bad', certificate, { more: [error] }];
}
