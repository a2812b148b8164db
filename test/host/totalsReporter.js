/** Mocha's spec reporter that also leaves its totals in out/test/SUITE-totals.json, for test/run.js to add up. */
const fs = require('node:fs');
const path = require('node:path');
const Mocha = require('mocha');

class TotalsReporter extends Mocha.reporters.Spec {
  done(failures, callback) {
    const { passes, pending } = this.stats;
    const file = path.resolve(__dirname, '../../out/test', `${this.options.reporterOptions.suite}-totals.json`);
    fs.writeFileSync(file, JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
    callback?.(failures);
  }
}

module.exports = TotalsReporter;
