import assert from 'node:assert/strict';
import path from 'node:path';
import fs from 'node:fs';
import axe, { type AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';
import { parseChapter } from '../../src/core/content/parseChapter';
import { answerByKeys, Arrangement, rightTexts } from './pages/arrangement';
import { ChapterTree } from './pages/chapterTree';
import { dueAnswers, reviewSettings } from './pages/dueAnswers';
import { MockExam } from './pages/mockExam';
import { Dashboard } from './pages/dashboard';
import { Quiz } from './pages/quiz';
import { Reader } from './pages/reader';
import { sampleAnswers } from './pages/sampleAnswers';
import { Workbench } from './pages/workbench';

const file = 'content/chapters/2.3.md';
const questions = parseChapter(fs.readFileSync(file, 'utf8'), { fileName: file }).chapter.selfCheck?.questions ?? [];

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
        settings: { ...reviewSettings, 'workbench.colorTheme': theme },
        folder: path.resolve('test/fixtures/fileQuiz'),
        log: dueAnswers(),
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

    // Before the quiz: what it asks is not due today any more.
    it('a review is accessible: a rating with a leech, its end, and a rest', async () => {
      await workbench.command('Study: Review Due Questions');
      const quiz = await Quiz.in(workbench);
      await quiz.question(1);
      // The one that is least remembered comes first: it keeps being forgotten.
      await quiz.press('a');
      await quiz.press('u');
      await quiz.result();
      await quiz.frame.locator('.leech').waitFor();
      assert.deepEqual(await violations(quiz.frame), []);
      await quiz.press('Enter');
      await quiz.question(2);
      await quiz.press('a');
      await quiz.press('u');
      await quiz.result();
      await quiz.press('Enter');
      await quiz.summary();
      assert.deepEqual(await violations(quiz.frame), []);
      await workbench.command('Study: Review Due Questions');
      await quiz.frame.getByText('Nothing is due now').waitFor();
      assert.deepEqual(await violations(quiz.frame), []);
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

    it('orders, matches and cases are accessible, while an option is carried and in their results too', async () => {
      const quiz = await Quiz.in(workbench);
      const arrangement = new Arrangement(workbench, quiz);
      const found: string[] = [];
      const look = async (screen: string): Promise<void> => {
        found.push(...(await violations(quiz.frame)).map((violation) => `${screen}: ${violation}`));
      };
      for (const number of [6, 7, 8, 9]) {
        await quiz.frame
          .locator('.step')
          .nth(number - 1)
          .click();
        const { options } = await quiz.question(number);
        await look(`question ${number}`);
        if (number < 8) {
          await arrangement.pickUpByKeys(options[0]!);
          await quiz.press('ArrowDown');
          await look(`question ${number}, carried`);
          await quiz.press('Escape');
        }
        await answerByKeys(arrangement, quiz, questions[number - 1]!);
        await look(`question ${number}, answered`);
        await quiz.press('s');
        await quiz.result();
        await look(`result ${number}`);
      }
      assert.deepEqual(found, []);
    });

    it('a wrong order is accessible', async () => {
      await workbench.command('Study: Restart Quiz');
      const quiz = await Quiz.in(workbench);
      await quiz.question(1);
      await quiz.frame.locator('.step').nth(5).click();
      await quiz.question(6);
      const arrangement = new Arrangement(workbench, quiz);
      // By way of the right order: the wrong one might be what is shown at first, which is no answer.
      await answerByKeys(arrangement, quiz, questions[5]!);
      await arrangement.moveByKeys(rightTexts(questions[5]!)[0]!, 2);
      await quiz.press('s');
      assert.match((await quiz.result()).verdict, /Wrong/);
      assert.deepEqual(await violations(quiz.frame), []);
    });

    it('the mock exam is accessible on each of its screens', async () => {
      await workbench.command('Study: Start Mock Exam');
      const exam = await MockExam.in(workbench);
      await exam.screen('exam-intro');
      assert.deepEqual(await violations(exam.frame), []);
      await exam.quiz.pressButton('Start the Exam');
      await exam.quiz.question(1);
      await exam.press('a', 'm');
      await exam.frame.locator('.flag[aria-pressed=true]').waitFor();
      assert.deepEqual(await violations(exam.frame), []);
      await exam.press('r');
      await exam.screen('exam-review');
      assert.deepEqual(await violations(exam.frame), []);
      await exam.quiz.pressButton('End the Exam');
      await exam.frame.locator('dialog[open]').waitFor();
      assert.deepEqual(await violations(exam.frame), []);
      await exam.press('Tab', 'Enter');
      await exam.screen('exam-report');
      assert.deepEqual(await violations(exam.frame), []);
      await exam.quiz.pressButton('Question 1:');
      await exam.screen('result');
      assert.deepEqual(await violations(exam.frame), []);
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

  describe(`the dashboard in the theme ${theme}`, () => {
    let workbench: Workbench;

    before(async function () {
      this.timeout(120_000);
      const settings = { 'workbench.colorTheme': theme };
      workbench = await Workbench.open({ settings, files: sampleAnswers({ count: 120, days: 70 }) });
      await new ChapterTree(workbench).open();
    });
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await workbench.keepEvidence(`${theme} ${this.currentTest.title}`);
    });
    after(() => workbench.close());

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
  });
}

/** Returns the width of a page of ours and how much wider than that its content is, in CSS pixels. */
function widthOf(frame: Frame): Promise<{ readonly width: number; readonly overflow: number }> {
  return frame.evaluate(() => ({
    width: window.innerWidth,
    overflow: document.documentElement.scrollWidth - window.innerWidth,
  }));
}

async function fits({ frame }: MockExam): Promise<void> {
  const shown = await widthOf(frame);
  assert.ok(shown.width <= 320 && shown.overflow <= 0, JSON.stringify(shown));
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

  it('nor does any screen of the mock exam', async () => {
    await workbench.command('Study: Start Mock Exam');
    const exam = await MockExam.in(workbench);
    await exam.screen('exam-intro');
    await fits(exam);
    await exam.quiz.pressButton('Start the Exam');
    await exam.quiz.question(1);
    await fits(exam);
    await exam.press('r');
    await exam.screen('exam-review');
    await fits(exam);
    await exam.quiz.pressButton('End the Exam');
    await exam.frame.locator('dialog[open]').waitFor();
    await fits(exam);
    await exam.press('Tab', 'Enter');
    await exam.screen('exam-report');
    await fits(exam);
  });
});
