import assert from 'node:assert/strict';
import path from 'node:path';
import axe, { type AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';
import { ChapterTree } from './pages/chapterTree';
import { Dashboard } from './pages/dashboard';
import { Quiz } from './pages/quiz';
import { Reader } from './pages/reader';
import { sampleAnswers } from './pages/sampleAnswers';
import { Workbench } from './pages/workbench';

/** Returns what axe-core finds against WCAG 2.1 A and AA in a page of ours, as lines for people. */
async function violations(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe.source);
  const { violations: found } = await frame.evaluate<AxeResults>(
    "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] })",
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

for (const theme of [
  'Default Light Modern',
  'Default Dark Modern',
  'Default High Contrast',
  'Default High Contrast Light',
]) {
  describe(`in the theme ${theme}`, () => {
    let workbench: Workbench;

    before(async function () {
      this.timeout(120_000);
      workbench = await Workbench.open({
        settings: { 'workbench.colorTheme': theme },
        folder: path.resolve('test/fixtures/fileQuiz'),
        files: sampleAnswers({ count: 120, days: 70 }),
      });
      await new ChapterTree(workbench).open();
    });
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await workbench.keepEvidence(`${theme} ${this.currentTest.title}`);
    });
    after(() => workbench.close());

    it('the reader is accessible, with a card open too', async () => {
      await new ChapterTree(workbench).select('2.3 AWS infrastructure');
      const { frame } = await Reader.in(workbench);
      await frame.locator('[data-entry][tabindex]').first().focus();
      await frame.locator('[data-entry][tabindex]').first().press('Enter');
      await frame.locator('.popover .service-card').waitFor();
      assert.deepEqual(await violations(frame), []);
    });

    it('the quiz is accessible on each of its screens', async () => {
      await workbench.command('Study: Start Quiz');
      const quiz = await Quiz.in(workbench);
      await quiz.question(1);
      await quiz.press('a');
      assert.deepEqual(await violations(quiz.frame), []);
      await quiz.press('u');
      await quiz.result();
      assert.deepEqual(await violations(quiz.frame), []);
      await quiz.frame.locator('.step-summary').click();
      await quiz.summary();
      assert.deepEqual(await violations(quiz.frame), []);
    });

    it('the dashboard is accessible: its plots, its tables, and its rows unfolded', async () => {
      const dashboard = await Dashboard.open(workbench);
      assert.deepEqual(await violations(dashboard.frame), []);
      for (const row of await dashboard.frame.locator('summary').all()) await row.click();
      await dashboard.frame.locator('.point').first().focus();
      assert.deepEqual(await violations(dashboard.frame), []);
      for (const toggle of await dashboard.frame.getByRole('button', { name: /^Show as (table|plot)/ }).all())
        await toggle.click();
      await dashboard.frame.locator('table').nth(6).waitFor();
      assert.deepEqual(await violations(dashboard.frame), []);
    });

    it('a generated question is accessible, before and after the answer', async () => {
      await workbench.openFile('services.md');
      await workbench.command('Study: Quiz Me on the Services in This File');
      const quiz = await Quiz.in(workbench);
      await quiz.question(1);
      await quiz.press('k');
      await quiz.question(2);
      await quiz.frame.locator('.badge').waitFor();
      assert.deepEqual(await violations(quiz.frame), []);
      await quiz.press('a');
      await quiz.press('u');
      await quiz.result();
      assert.deepEqual(await violations(quiz.frame), []);
    });
  });
}

/** Returns the width of a page of ours and how much wider than that its content is, in CSS pixels. */
function widthOf(frame: Frame): Promise<{ readonly width: number; readonly overflow: number }> {
  return frame.evaluate(() => ({
    width: window.innerWidth,
    overflow: document.documentElement.scrollWidth - window.innerWidth,
  }));
}

describe('in a narrow panel', () => {
  let workbench: Workbench;

  before(async function () {
    this.timeout(120_000);
    workbench = await Workbench.open({
      viewport: { width: 720, height: 800 },
      files: sampleAnswers({ count: 120, days: 70 }),
    });
    await new ChapterTree(workbench).open();
  });
  after(() => workbench.close());

  it('reader, quiz and dashboard need no scrolling sideways', async () => {
    await new ChapterTree(workbench).select('2.3 AWS infrastructure');
    const reader = await widthOf((await Reader.in(workbench)).frame);
    assert.ok(reader.width <= 320 && reader.overflow <= 0, JSON.stringify(reader));
    await workbench.command('Study: Start Quiz');
    const quiz = await Quiz.in(workbench);
    await quiz.question(1);
    const shown = await widthOf(quiz.frame);
    assert.ok(shown.width <= 320 && shown.overflow <= 0, JSON.stringify(shown));
    const dashboard = await Dashboard.open(workbench);
    await dashboard.frame.locator('.plot').first().waitFor();
    const plots = await widthOf(dashboard.frame);
    assert.ok(plots.width <= 320 && plots.overflow <= 0, JSON.stringify(plots));
    for (const toggle of await dashboard.frame.getByRole('button', { name: /^Show as (table|plot)/ }).all())
      await toggle.click();
    const tables = await widthOf(dashboard.frame);
    assert.ok(tables.overflow <= 0, JSON.stringify(tables));
  });
});
