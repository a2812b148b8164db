import type { Workbench } from './workbench';

/** Makes the steps of a suite one walk: what follows a failed step would fail for its sake, and is left out. */
export function walkTogether(workbench: () => Workbench): void {
  let failed = false;
  beforeEach(function () {
    if (failed) this.skip();
  });
  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    failed = true;
    await workbench().keepEvidence(this.currentTest.fullTitle());
  });
}
