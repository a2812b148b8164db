import assert from 'node:assert/strict';
import { chapterQuestions, dueAnswers, reviewSettings } from './pages/dueAnswers';
import { optionOf, Quiz } from './pages/quiz';
import { until } from './pages/until';
import { walkTogether } from './pages/walk';
import { Workbench } from './pages/workbench';

const command = 'Study: Review Due Questions';

/** The steps are one walk by keyboard, in order: each starts where the one before it ended. */
describe('a learner who reviews what is due', () => {
  let workbench: Workbench;

  const statusBar = () => workbench.page.locator('.statusbar-item', { hasText: / due$/ });
  const badge = () => workbench.page.locator('.activitybar .action-item', { hasText: /^2$/ });
  const dueNow = (count: number) =>
    until(`${count} to be due`, async () =>
      (await statusBar().allInnerTexts()).some((text) => text.trim() === `${count} due`) ? true : undefined,
    );

  before(async function () {
    this.timeout(120_000);
    workbench = await Workbench.open({ settings: reviewSettings, log: dueAnswers() });
  });
  walkTogether(() => workbench);
  after(() => workbench.close());

  it('is told how much is due, by the status bar and on the icon of the view, without opening anything', async () => {
    await dueNow(2);
    await badge().waitFor();
  });

  it('is asked what is least remembered first, and told how the answer is rated', async () => {
    await workbench.command(command);
    const quiz = await Quiz.in(workbench);
    const shown = await quiz.question(1);
    assert.equal(await quiz.frame.locator('.step:not(.step-summary)').count(), 2);
    await quiz.choose(shown, optionOf(chapterQuestions(), shown, 'wrong'));
    await quiz.press('u');
    const { verdict } = await quiz.result();
    assert.match(verdict, /Wrong/);
    assert.deepEqual(await pressed(quiz), ['Again']);
    assert.match(await quiz.frame.locator('.next-due').innerText(), /^Rated Again\. Next due in 1 day\.$/);
  });

  it('rates the answer anew with a key, sees when it is due then, and hears it', async () => {
    const quiz = await Quiz.in(workbench);
    await quiz.press('4');
    await until('the rating to be Easy', async () => ((await pressed(quiz))[0] === 'Easy' ? true : undefined));
    const { spoken } = await quiz.result();
    assert.match(spoken, /^Rated Easy\. Next due in \d+ days?\.$/);
    await quiz.press('2');
    await until('the rating to be Hard', async () => ((await pressed(quiz))[0] === 'Hard' ? true : undefined));
  });

  it('is told what keeps being forgotten, and leaves it out of reviews', async () => {
    const quiz = await Quiz.in(workbench);
    assert.match(await quiz.frame.locator('.leech').innerText(), /Forgotten \d times\. Reading about it helps/);
    await quiz.pressButton('Leave it out of reviews');
    await quiz.frame.getByText('and left out of reviews').waitFor();
  });

  it('comes to the end, and hears when more is due', async () => {
    const quiz = await Quiz.in(workbench);
    await quiz.pressButton('Next question');
    const shown = await quiz.question(2);
    await quiz.choose(shown, optionOf(chapterQuestions(), shown, 'right'));
    await quiz.press('s');
    await quiz.result();
    assert.equal(await quiz.frame.locator('.leech').count(), 0);
    await quiz.press('Enter');
    const summary = await quiz.summary();
    assert.match(summary, /1 of 2 right/);
    assert.match(summary, /The next question is due in \d+ days/);
    assert.match(summary, /What you keep forgetting/);
  });

  it('has a status bar without a number when all is done', async () => {
    await until('the status bar to be empty', async () => ((await statusBar().count()) === 0 ? true : undefined));
    await badge().waitFor({ state: 'hidden' });
  });

  it('rests when nothing is due, also after a reload, and goes on to practice', async () => {
    await workbench.command(command);
    const rest = await Quiz.in(workbench);
    await rest.frame.getByText('Nothing is due now').waitFor();
    assert.equal(await rest.focused(), 'summary');
    await workbench.reload();
    const again = await Quiz.in(workbench);
    await again.frame.getByText('Nothing is due now').waitFor();
    await again.pressButton('Practise...');
    const row = workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Weak spots' });
    await row.waitFor();
    await workbench.page.locator('.quick-input-widget input').fill('A chapter');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: '2.3 AWS' }).waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.getByRole('tab', { name: 'Practice: 2.3' }).waitFor();
    const practice = await until('the practice to be shown', async () => {
      const quiz = await Quiz.in(workbench);
      return (await quiz.frame.locator('.question').count()) > 0 ? quiz : undefined;
    });
    assert.equal(await practice.frame.locator('.step:not(.step-summary)').count(), 10);
  });

  it('saw no error', () => assert.deepEqual(workbench.problems, []));
});

/** The ratings that count: one. */
async function pressed(quiz: Quiz): Promise<string[]> {
  const texts = await quiz.frame.locator('.rating-choice[aria-pressed=true]').allInnerTexts();
  return texts.map((text) => text.trim().split(/\s/)[0] ?? '');
}
