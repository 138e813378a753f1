/** Of what a deployment sends, what an org without Open CTI rejects or has no use for. */
const OPEN_CTI = [
    'applications/CRM_Connect.app',
    'aura/softphoneApp/softphoneApp.app',
    'callCenters/CRMConnectCallCenterAdapter.callCenter',
    'classes/CRMConnectUser.cls',
    'flexipages/CRM_Connect_UtilityBar.flexipage',
    'pages/Softphone.page'
];

/**
 * @param {string[]} files as sent
 * @returns {'all' | 'none' | string[]} how many of them were sent, or which if only some were
 */
export function openCtiIn(files) {
    const found = OPEN_CTI.filter((file) => files.includes(file));
    if (found.length === 0) return 'none';
    return found.length === OPEN_CTI.length ? 'all' : found;
}
