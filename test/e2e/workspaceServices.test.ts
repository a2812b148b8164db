import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ChapterTree } from './pages/chapterTree';
import { until } from './pages/until';
import { Workbench } from './pages/workbench';
import { WorkspaceServices } from './pages/workspaceServices';

/** The steps are one walk, in order. */
describe('the services in a workspace', () => {
  let workbench: Workbench;
  let services: WorkspaceServices;

  before(async function () {
    this.timeout(120_000);
    // A browser's VS Code saves by itself, and the workspace is that of all tests.
    workbench = await Workbench.open({ settings: { 'files.autoSave': 'off' } });
    services = new WorkspaceServices(workbench);
    await new ChapterTree(workbench).open();
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.keepEvidence(`services ${this.currentTest.title}`);
  });
  after(() => workbench.close());

  /** Waits until the editor in front has this name and shows this selection. */
  async function editorShows(name: string, selection: string): Promise<void> {
    const { page } = workbench;
    await page.locator('.tabs-container .tab.active', { hasText: name }).waitFor();
    await until(`${selection} to be selected`, async () => {
      await page.locator('.statusbar-item', { hasText: `(${selection.length} selected)` }).waitFor({ timeout: 3000 });
      return true;
    });
  }

  it('are behind a closed header at first, and found when it is opened', async () => {
    assert.equal(await services.header.getAttribute('aria-expanded'), 'false');
    await services.open();
    await services.row('Amazon S3').waitFor();
    assert.match(await services.says(/^Scanned/), /^Scanned 3 files$/);
    assert.match((await services.row('Amazon S3').innerText()).replace(/\s+/g, ' '), /4 in 3 files/);
  });

  it('lead to the place by click', async () => {
    await services.row('Amazon S3').click();
    await services.row('handler.py').click();
    await services.row(/object in Amazon S3/).click();
    await editorShows('handler.py', 'Amazon S3');
  });

  it('lead to the place by keyboard alone', async () => {
    const { page } = workbench;
    await workbench.command('View: Close All Editors');
    await workbench.command('Study Companion: Focus on Services in this Workspace View');
    await page.keyboard.press('Home');
    await services.focusedRow(/Amazon S3/);
    await page.keyboard.press('ArrowDown');
    await services.focusedRow(/notes\.md/);
    await page.keyboard.press('ArrowRight');
    await services.row('documents in Amazon S3').waitFor();
    await page.keyboard.press('ArrowRight');
    await services.focusedRow(/documents in Amazon S3/);
    await page.keyboard.press('Enter');
    await editorShows('notes.md', 'Amazon S3');
  });

  it('follow what is typed, without saving', async () => {
    const { page } = workbench;
    await page.keyboard.type('AWS Lambda');
    await until('the count of AWS Lambda', async () => {
      const text = (await services.row(/^\s*AWS Lambda/).innerText()).replace(/\s+/g, ' ');
      return /4 in 3 files/.test(text) || undefined;
    });
    await workbench.command('File: Revert File');
    await until('the count of AWS Lambda as it was', async () => {
      const text = (await services.row(/^\s*AWS Lambda/).innerText()).replace(/\s+/g, ' ');
      return /3 in 2 files/.test(text) || undefined;
    });
  });

  it('are looked for again on request', async () => {
    await workbench.command('Study: Scan Workspace for Services');
    await services.says(/^Scanned 3 files$/);
  });

  it('nothing goes wrong on the console', () => assert.deepEqual(workbench.problems, []));
});

describe('a workspace that names no service', () => {
  let workbench: Workbench;
  let folder: string;

  before(async function () {
    this.timeout(120_000);
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'no-services-'));
    fs.writeFileSync(path.join(folder, 'notes.md'), 'Nothing of interest.');
    workbench = await Workbench.open({ folder });
  });
  after(async () => {
    await workbench.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('says so, offers to look again, and shows what comes', async () => {
    await new ChapterTree(workbench).open();
    const services = new WorkspaceServices(workbench);
    await services.open();
    await services.pane.getByText('No file of this workspace mentions an AWS service.').waitFor();
    await services.pane.getByRole('button', { name: 'Scan Again' }).waitFor();
    fs.writeFileSync(path.join(folder, 'more.md'), 'We keep it in Amazon S3.');
    await services.row('Amazon S3').waitFor();
    assert.deepEqual(workbench.problems, []);
  });
});
