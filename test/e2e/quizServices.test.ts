import assert from 'node:assert/strict';
import path from 'node:path';
import { Quiz } from './pages/quiz';
import { walkTogether } from './pages/walk';
import { Workbench } from './pages/workbench';

const command = 'Study: Quiz Me on the Services in This File';

/** The steps are one walk, in order: each starts where the one before it ended. */
describe('a learner who is quizzed on the services in a file', () => {
  let workbench: Workbench;

  before(async function () {
    this.timeout(120_000);
    workbench = await Workbench.open({ folder: path.resolve('test/fixtures/fileQuiz') });
  });
  walkTogether(() => workbench);
  after(() => workbench.close());

  it('finds the command in the menu of the editor and in that of its title', async () => {
    await workbench.openFile('services.md');
    const { page } = workbench;
    const item = page.getByRole('menuitem', { name: 'Quiz Me on the Services in This File' });
    await page.keyboard.press('Shift+F10');
    await item.waitFor();
    await page.keyboard.press('Escape');
    await item.waitFor({ state: 'hidden' });
    await page.locator('.editor-actions [aria-label^="More Actions"]').first().click();
    await item.waitFor();
    await page.keyboard.press('Escape');
    await item.waitFor({ state: 'hidden' });
  });

  it('starts it from the palette and is asked about each service', async () => {
    await workbench.command(command);
    const quiz = await Quiz.in(workbench);
    await workbench.page.getByRole('tab', { name: 'Quiz on services.md' }).waitFor();
    assert.equal(await quiz.frame.locator('.quiz-title').innerText(), 'Quiz on services.md');
    assert.equal(await quiz.frame.locator('.step:not(.step-summary)').count(), 3);
  });

  it('is asked first what an author wrote', async () => {
    const quiz = await Quiz.in(workbench);
    await quiz.question(1);
    assert.equal(await quiz.frame.locator('.badge').count(), 0);
    await quiz.press('k');
  });

  it('is told that a question was generated, and why the other services are wrong', async () => {
    const quiz = await Quiz.in(workbench);
    const shown = await quiz.question(2);
    assert.match(shown.prompt, /\s+Which AWS service or feature is this\?$/);
    assert.doesNotMatch(shown.prompt, /Config\b/);
    assert.equal(shown.options.length, 4);
    const badge = quiz.frame.locator('.badge');
    assert.match((await badge.textContent()) ?? '', /^Generated from the catalogue\. No author wrote this question/);
    assert.match((await badge.getAttribute('title')) ?? '', /No author wrote this question/);
    const wrong = shown.options.find((option) => option !== 'AWS Config')!;
    await quiz.choose(shown, wrong);
    await quiz.press('u');
    const { verdict, text } = await quiz.result();
    assert.match(verdict, /Wrong/);
    assert.match(text, /AWS Config\s+Right answer/);
    // Right behind it stands why.
    assert.match(text.slice(text.indexOf(wrong) + wrong.length), /^\s+Your answer\s+\w+ \w+/);
    assert.match(text, /References/);
    assert.match((await quiz.frame.locator('.badge').textContent()) ?? '', /Generated/);
  });

  it('goes on after a reload with the same question and shuffle, and repeats what was missed', async () => {
    const before = await Quiz.in(workbench);
    await before.press('Enter');
    const kept = await before.question(3);
    await workbench.reload();
    const quiz = await Quiz.in(workbench);
    assert.deepEqual(await quiz.question(3), kept);
    await quiz.frame.locator('.step-summary').click();
    const summary = await quiz.summary();
    assert.match(summary, /0 of 1 right so far, 2 not answered/);
    // No section covers what was missed: that is not to say that nothing was missed.
    assert.doesNotMatch(summary, /Nothing that you answered/);
    await quiz.pressButton('Repeat the missed ones');
    assert.doesNotMatch((await quiz.question(1)).prompt, /Config\b/);
    assert.equal(await quiz.frame.locator('.step:not(.step-summary)').count(), 1);
  });

  it('starts anew with all services, by the command that restarts a quiz', async () => {
    await workbench.command('Study: Restart Quiz');
    const quiz = await Quiz.in(workbench);
    await quiz.frame.locator('.step', { hasText: '3' }).waitFor();
    await quiz.question(1);
    assert.equal(await quiz.frame.locator('.quiz-title').innerText(), 'Quiz on services.md');
    assert.match(await quiz.frame.locator('.progress-text').innerText(), /0 of 3 answered/);
  });

  it('is told what to do where a file names no service, and offered nothing where no text is open', async () => {
    await workbench.openFile('plain.txt');
    await workbench.command(command);
    // This host shows messages in its list only.
    await workbench.command('Notifications: Show Notifications');
    const message = workbench.page.locator('.notification-list-item', {
      hasText: 'No AWS service is named in plain.txt',
    });
    await message.waitFor();
    assert.match(await message.innerText(), /Open a file that names some/);
    await workbench.page.keyboard.press('Escape');
    await message.waitFor({ state: 'hidden' });
    await workbench.command('Study: Start Quiz');
    await Quiz.in(workbench);
    await workbench.page.keyboard.press('F1');
    await workbench.page.locator('.quick-input-widget input').fill('>Study: ');
    const rows = workbench.page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: 'Study: Restart Quiz' }).waitFor();
    assert.equal(await rows.filter({ hasText: command }).count(), 0);
    await workbench.page.keyboard.press('Escape');
  });

  it('has met no error on the console and no violation of the content security policy', () => {
    assert.deepEqual(workbench.problems, []);
  });
});
