import type { SignInFacts } from './facts';
import type { Finding } from './finding';

/** Without a class, agents type extension and password. That is a choice, not a fault. */
export function signIn(found: SignInFacts | null): Finding {
    if (found === null) return ['unknown'];
    const { className, error, given, extension, validForSeconds } = found;
    if (className === null) return ['ok', '', { text: 'unset' }];
    if (error !== null || !given) return ['bad', className, { more: [error ?? ''] }];
    if (extension === null) return ['ok', className, { text: 'turnOnly' }];
    if (validForSeconds === null) return ['ok', className, { text: 'endless', more: [extension] }];
    return ['ok', className, { more: [extension, String(Math.floor(validForSeconds / 60))] }];
}
