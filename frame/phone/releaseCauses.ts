import type { Cause } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';

/** Release causes of the telephone network (ITU-T Q.850), as switches pass them on. */
export const BY_Q850: Readonly<Record<number, Cause>> = {
    1: 'invalidNumber',
    16: 'normal',
    17: 'busy',
    18: 'noAnswer',
    19: 'noAnswer',
    20: 'unavailable',
    21: 'callRejected',
    22: 'invalidNumber',
    26: 'answeredElsewhere',
    28: 'invalidNumber',
    29: 'blocked',
    34: 'networkCongestion',
    38: 'networkCongestion',
    41: 'networkCongestion',
    42: 'networkCongestion',
    44: 'networkCongestion',
    47: 'networkCongestion',
    50: 'blocked',
    52: 'blocked',
    53: 'blocked',
    54: 'blocked',
    55: 'blocked',
    57: 'blocked'
};
