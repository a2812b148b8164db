import assert from 'node:assert/strict';
import { ChapterTree } from './pages/chapterTree';
import { Reader } from './pages/reader';
import { Workbench } from './pages/workbench';

describe('the reader', () => {
  let workbench: Workbench;
  let reader: Reader;

  before(async function () {
    this.timeout(120_000);
    workbench = await Workbench.open();
    const tree = new ChapterTree(workbench);
    await tree.open();
    await tree.expand('AWS services and features');
    await tree.select('Amazon SageMaker JumpStart');
    reader = await Reader.in(workbench);
    await reader.isAt('Amazon SageMaker JumpStart');
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.keepEvidence(this.currentTest.title);
  });
  after(() => workbench.close());

  it('explains a service where the pointer rests, until it leaves', async () => {
    await reader.entry('Amazon SageMaker AI').hover();
    assert.match(await reader.explanation(), /^Amazon SageMaker AI\s+AWS service.*When to choose it/s);
    // Out of the page, at the window's edge.
    await workbench.page.mouse.move(700, 2);
    await reader.hasNoExplanation();
  });

  it('keeps an explanation while the pointer is on it', async () => {
    await reader.entry('SageMaker JumpStart').hover();
    await reader.explanation();
    await reader.frame.locator('.popover .card-title').hover();
    // Longer than the pointer may be between the two.
    await workbench.page.waitForTimeout(500);
    assert.match(await reader.explanation(), /Part of Amazon SageMaker AI/);
    await workbench.page.mouse.move(700, 2);
    await reader.hasNoExplanation();
  });

  it('explains each key term on focus', async () => {
    const terms = reader.frame.locator('dfn.term[tabindex]');
    assert.ok((await terms.count()) >= 10);
    for (const term of await terms.all()) {
      await term.scrollIntoViewIfNeeded();
      // As Tab does: focus by script is shown as the keyboard's where that was used last.
      await workbench.page.keyboard.press('Shift');
      await term.focus();
      assert.match(await reader.explanation(), /When to choose it/);
      await workbench.page.keyboard.press('Escape');
      await reader.hasNoExplanation();
    }
  });

  it('takes the keyboard into a card and back', async () => {
    const term = reader.entry('foundation models');
    await term.focus();
    await workbench.page.keyboard.press('Enter');
    await reader.frame.locator('.popover :focus').waitFor();
    assert.match(await reader.focusedText(), /Amazon SageMaker JumpStart/);
    await workbench.page.keyboard.press('Escape');
    await reader.hasNoExplanation();
    assert.equal(await reader.focusedText(), 'foundation models');
  });

  it('follows a link on a card to its section', async () => {
    await reader.entry('foundation models').focus();
    await workbench.page.keyboard.press('Enter');
    await reader.frame.locator('.popover a', { hasText: 'Amazon Bedrock' }).click();
    await reader.isAt('Amazon Bedrock');
    await reader.hasNoExplanation();
  });

  it('shows a reference where it is cited', async () => {
    await reader.frame.locator('a.citation').first().hover();
    assert.match(await reader.explanation(), /exam guide/);
    await workbench.page.mouse.move(700, 2);
    await reader.hasNoExplanation();
  });

  it('copies the link of a section by keyboard', async () => {
    await reader.frame.locator('h3', { hasText: 'Amazon Q' }).focus();
    await workbench.page.keyboard.press('Tab');
    assert.equal(await reader.focusedLabel(), 'Copy link to section: Amazon Q');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.statusbar-item', { hasText: 'Link to the section copied' }).waitFor();
    const link = await workbench.page.evaluate(() => navigator.clipboard.readText());
    assert.match(decodeURIComponent(decodeURIComponent(link)), /section=aif-c01-2\.3\/amazon-q$/);
  });

  it('enlarges a figure, and is where it was when that is closed', async () => {
    const button = reader.frame.locator('.enlarge-figure').first();
    await button.press('Enter');
    const drawing = reader.frame.locator('dialog.zoom[open] svg.diagram');
    const width = (await drawing.boundingBox())?.width ?? 0;
    await workbench.page.keyboard.press('+');
    assert.ok(((await drawing.boundingBox())?.width ?? 0) > width);
    await workbench.page.keyboard.press('Escape');
    await drawing.waitFor({ state: 'detached' });
    assert.match(await reader.focusedLabel(), /^Enlarge figure/);
  });

  it('is at its place, with its marks, when its tab comes to the front again', async () => {
    const mark = reader.frame.locator('.mark-read[data-section$="/regional-coverage"]');
    await mark.click();
    await reader.frame.locator('.mark-read[aria-pressed=true][data-section$="/regional-coverage"]').waitFor();
    const before = await reader.scrolled();
    await workbench.openFile('notes.md');
    await workbench.page.locator('.tab', { hasText: '2.3 AWS' }).click();
    reader = await Reader.in(workbench);
    await reader.frame.locator('.mark-read[aria-pressed=true][data-section$="/regional-coverage"]').waitFor();
    assert.equal(await reader.scrolled(), before);
  });

  it('finds words in the chapter', async () => {
    await reader.frame.locator('h1').click();
    await workbench.page.keyboard.press('Control+F');
    await workbench.page.locator('.simple-find-part.visible').waitFor();
    await workbench.page.keyboard.press('Escape');
  });

  it('has met no error on the console and no violation of the content security policy', () => {
    assert.deepEqual(workbench.problems, []);
  });
});
