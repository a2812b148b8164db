import assert from 'node:assert/strict';
import { formatDay, localCalendar } from '../../src/core/util/calendar';
import { Dashboard } from './pages/dashboard';
import { Quiz } from './pages/quiz';
import { sampleAnswers } from './pages/sampleAnswers';
import { walkTogether } from './pages/walk';
import { Workbench } from './pages/workbench';

/** Writes a day as the setting wants it, some days from now. */
function dayIn(days: number): string {
  return formatDay(localCalendar.dayOf(Date.now()) + days);
}

describe('the dashboard of a learner who has answered nothing', () => {
  let workbench: Workbench;

  before(async function () {
    this.timeout(120_000);
    workbench = await Workbench.open();
  });
  walkTogether(() => workbench);
  after(() => workbench.close());

  it('says what will be here and how to start, and shows no empty frame', async () => {
    const dashboard = await Dashboard.open(workbench);
    assert.match(await dashboard.textOf('Nothing answered yet'), /how well you know each domain/);
    assert.match(await dashboard.textOf('Until the exam'), /YYYY-MM-DD/);
    assert.equal(await dashboard.frame.locator('.plot').count(), 0);
    assert.doesNotMatch(await dashboard.frame.locator('body').innerText(), /NaN|undefined|Infinity/);
  });

  it('starts a quiz, and shows the first answer when the learner comes back', async () => {
    const dashboard = await Dashboard.in(workbench);
    await dashboard.frame.getByRole('button', { name: 'Start a quiz' }).click();
    const quiz = await Quiz.in(workbench);
    const shown = await quiz.question(1);
    await quiz.choose(shown, shown.options[0] ?? '');
    await quiz.press('s');
    await quiz.result();
    const after = await Dashboard.open(workbench);
    await after.tileBecomes('Answered', '1');
    assert.match(await after.textOf('Retention'), /Answer a question again on a later day/);
  });

  it('opens the setting of the exam’s date', async () => {
    const dashboard = await Dashboard.in(workbench);
    await dashboard.frame.getByRole('button', { name: 'Set the exam date' }).click();
    await workbench.page.locator('.settings-editor', { hasText: 'Exam Date' }).waitFor();
  });

  it('has met no error on the console and no violation of the content security policy', () => {
    assert.deepEqual(workbench.problems, []);
  });
});

describe('the dashboard of a learner with hundreds of answers', () => {
  let workbench: Workbench;

  before(async function () {
    this.timeout(120_000);
    workbench = await Workbench.open({
      settings: { 'studyCompanion.examDate': dayIn(30) },
      files: sampleAnswers({ count: 600, days: 45 }),
    });
  });
  walkTogether(() => workbench);
  after(() => workbench.close());

  it('opens from the title of the Chapters view', async () => {
    await workbench.page.locator('.activitybar [aria-label^="Study Companion"]').first().click();
    await workbench.page.getByRole('treeitem').first().waitFor();
    await workbench.page.locator('.sidebar .pane-header').first().hover();
    await workbench.page.locator('.sidebar [aria-label^="Open Dashboard"]').first().click();
    const dashboard = await Dashboard.in(workbench);
    assert.match(await dashboard.textOf('Answers'), /600 answers on \d+ days/);
    assert.doesNotMatch(await dashboard.frame.locator('body').innerText(), /NaN|undefined|Infinity/);
  });

  it('says why it makes no estimate, and what it takes', async () => {
    const dashboard = await Dashboard.in(workbench);
    assert.match(await dashboard.textOf('Readiness'), /Not enough answers yet.+at least 30 different questions/);
  });

  it('plans until the exam', async () => {
    const dashboard = await Dashboard.in(workbench);
    assert.match(await dashboard.textOf('Until the exam'), /Left 30 days Answers a day \d+ .+New a day \d+/);
  });

  it('has a table for each plot, with as many rows as the plot has values', async () => {
    const dashboard = await Dashboard.in(workbench);
    for (const title of ['Due reviews', 'Answers', 'Confidence', 'Retention']) {
      const card = dashboard.card(title);
      const values = await card.locator('.point').count();
      assert.ok(values > 1, `${title} shows ${values} values.`);
      await card.getByRole('button', { name: `Show as table: ${title}` }).click();
      const rows = await card.locator('tbody tr').count();
      // What has no place in the plot is in its table.
      assert.ok(title === 'Confidence' ? rows >= values : rows === values, `${title}: ${rows} rows, ${values} values`);
    }
  });

  it('keeps what was unfolded when the window is reloaded', async () => {
    await workbench.reload();
    const dashboard = await Dashboard.in(workbench);
    assert.equal(await dashboard.card('Due reviews').locator('table').count(), 1);
    await dashboard.card('Due reviews').getByRole('button', { name: 'Show as plot' }).click();
    await dashboard.card('Due reviews').locator('.plot').waitFor();
  });

  it('is worked by keyboard alone: through a plot value by value, to a table, into a domain, to a section', async () => {
    const dashboard = await Dashboard.in(workbench);
    await dashboard.frame.locator('h1').click();
    await dashboard.tabTo(/^Today: \d+ due$/);
    await dashboard.press('ArrowRight');
    const second = await dashboard.focused();
    assert.match(second, /^\w+day, .+: \d+ due$/);
    assert.equal(await dashboard.card('Due reviews').locator('.readout').innerText(), second);
    await dashboard.press('End');
    assert.notEqual(await dashboard.focused(), second);
    await dashboard.press('Home');
    assert.match(await dashboard.focused(), /^Today: /);
    await dashboard.tabTo(/^Show as table: Mastery$/);
    await dashboard.press('Space');
    await dashboard.card('Mastery').locator('table').waitFor();
    await dashboard.press('Space');
    await dashboard.tabTo(/^2 Fundamentals of Generative AI/);
    await dashboard.press('Enter');
    await dashboard.tabTo(/^2\.3 /);
    await dashboard.press('Enter');
    await dashboard.press('Tab');
    const section = await dashboard.focused();
    await dashboard.press('Enter');
    await workbench.page.getByRole('tab', { name: /^2\.3 / }).waitFor();
    const reader = await workbench.frameWith('article');
    assert.ok((await reader.locator('article').innerText()).includes(section), section);
  });

  it('tells two confused services apart', async () => {
    const dashboard = await Dashboard.open(workbench);
    const card = dashboard.card('Confused services');
    await card.locator('summary').first().click();
    await card
      .locator('.explained')
      .first()
      .getByRole('button', { name: /^Documentation of / })
      .first()
      .waitFor();
    assert.equal(await card.locator('.explained').first().locator('dt').count(), 2);
  });

  it('offers no button for a command that is not there', async () => {
    const dashboard = await Dashboard.in(workbench);
    const buttons = await dashboard.frame.getByRole('button', { name: 'Review now' }).count();
    await workbench.page.keyboard.press('F1');
    await workbench.page.locator('.quick-input-widget input').fill('>Study: Review');
    const commands = await workbench.page.locator('.quick-input-list [aria-label^="Study: Review"]').count();
    assert.equal(buttons > 0, commands > 0);
    await workbench.page.keyboard.press('Escape');
  });

  it('has met no error on the console and no violation of the content security policy', () => {
    assert.deepEqual(workbench.problems, []);
  });
});
