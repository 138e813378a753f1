/** See numberLibrary.d.cts. */
const { readFileSync } = require('node:fs');
const path = require('node:path');

const SCRIPT = path.join(__dirname, '../force-app/main/default/staticresources/SoftphoneFrame/numbers.js');

exports.numberLibrary = () => {
    const window = {};
    new Function('window', readFileSync(SCRIPT, 'utf8'))(window);
    return window.crmConnectNumbers;
};
