import assert from 'node:assert/strict';
import { examExtension, MockExam } from './pages/mockExam';
import { walkTogether } from './pages/walk';
import { Workbench } from './pages/workbench';

const command = 'Study: Start Mock Exam';

/** The steps are one walk, in order: each starts where the one before it ended. */
describe('a learner who takes a mock exam, by keyboard alone', () => {
  let workbench: Workbench;
  let count = 0;

  before(async function () {
    this.timeout(120_000);
    // The order is by chance: with one kind of question the keys of the walk fit each.
    workbench = await Workbench.open({
      extensions: [],
      developmentExtension: examExtension({ kind: 'multipleChoice' }),
    });
  });
  walkTogether(() => workbench);
  after(() => workbench.close());

  it('is told first what it is and how much of the exam it covers, and starts it', async () => {
    await workbench.command(command);
    const exam = await MockExam.in(workbench);
    const text = await exam.screen('exam-intro');
    assert.match(text, /asks 65 questions in 90 minutes\. 50 of them count\..* 700 passes/);
    assert.match(text, /\d+ of 65 questions, domain 2 only/);
    assert.equal(await exam.quiz.focused(), 'exam-intro');
    await exam.quiz.pressButton('Start the Exam');
    await exam.quiz.question(1);
    count = await exam.count();
    assert.ok(text.includes(`This mock: ${count} questions`), text);
    const left = await exam.secondsLeft();
    const whole = Math.ceil((90 * 60 * count) / 65);
    assert.ok(left <= whole && left > whole - 20, `${left} of ${whole}`);
  });

  it('answers without being told whether it was right, flags, goes back and changes the answer', async () => {
    const exam = await MockExam.in(workbench);
    await exam.press('a');
    await exam.isAnswered(1);
    assert.equal(await exam.frame.locator('.mark, .verdict, .rationale').count(), 0);
    await exam.press('Enter');
    const second = await exam.quiz.question(2);
    assert.deepEqual(second.chosen, []);
    await exam.press('m');
    await exam.frame.locator('.flag[aria-pressed=true]').waitFor();
    await exam.press('Backspace');
    const first = await exam.quiz.question(1);
    assert.deepEqual(first.chosen, [first.options[0]]);
    await exam.press('b');
    await exam.frame.locator('.option:has(input:checked)', { hasText: first.options[1]! }).waitFor();
  });

  it('finds answers and time as they should be after a reload in the middle', async () => {
    const before = await MockExam.in(workbench);
    await before.press('Enter');
    await before.quiz.question(2);
    await before.press('Backspace');
    const kept = await before.quiz.question(1);
    const [left, since] = [await before.secondsLeft(), Date.now()];
    await workbench.reload();
    const exam = await MockExam.in(workbench);
    assert.deepEqual(await exam.quiz.question(1), kept);
    const expected = left - (Date.now() - since) / 1000;
    const shown = await exam.secondsLeft();
    assert.ok(Math.abs(shown - expected) < 2.5, `${shown} s are shown, ${expected} s are left.`);
    await exam.isAnswered(1);
  });

  it('hides the time and shows it again', async () => {
    const exam = await MockExam.in(workbench);
    await exam.press('t');
    await exam.frame.locator('#exam-time').waitFor({ state: 'hidden' });
    await exam.press('t');
    await exam.frame.locator('#exam-time').waitFor();
  });

  it('sees all questions, which are open and which flagged, and jumps to the first open one', async () => {
    const exam = await MockExam.in(workbench);
    await exam.press('r');
    const text = await exam.screen('exam-review');
    assert.match(text, new RegExp(`${count - 1} questions are open`));
    assert.match(text, /Flagged: 1\./);
    assert.match(text, /Question 2: not answered, flagged/);
    assert.equal(await exam.quiz.focused(), 'exam-review');
    await exam.quiz.pressButton('Go to the First Open Question');
    await exam.quiz.question(2);
  });

  it('is asked before it ends, told how many are open, and can go back', async () => {
    const exam = await MockExam.in(workbench);
    await exam.press('a');
    await exam.isAnswered(2);
    await exam.press('r');
    await exam.screen('exam-review');
    await exam.quiz.pressButton('End the Exam');
    const dialog = exam.frame.locator('dialog[open]');
    assert.match(await dialog.innerText(), new RegExp(`${count - 2} questions are open and would count as wrong`));
    assert.equal(await exam.frame.evaluate(() => document.activeElement?.closest('dialog') !== null), true);
    await exam.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    assert.match(await exam.screen('exam-review'), /Review/);
  });

  it('ends it, and reads the score, what it rests on, and how each domain and task went', async () => {
    const exam = await MockExam.in(workbench);
    await exam.quiz.pressButton('End the Exam');
    await exam.frame.locator('dialog[open]').waitFor();
    await exam.press('Tab', 'Enter');
    const text = await exam.screen('exam-report');
    assert.equal(await exam.quiz.focused(), 'exam-report');
    assert.match(text, /\d+ of 1000: (below|at or above) the pass mark of 700/);
    assert.match(text, /AWS does not publish how it scales/);
    assert.match(text, /part of the exam: \d+ of 65 questions, domain 2 only/);
    assert.match(text, /1\. Fundamentals of AI and ML\s+20 %\s+not asked/);
    assert.match(text, new RegExp(`2\\.3 [^\\n]+\\s+\\d of ${count}`));
    assert.equal(await exam.frame.locator('#exam-time').count(), 0);
  });

  it('reads of each question what was right and why', async () => {
    const exam = await MockExam.in(workbench);
    await exam.quiz.pressButton('Question 1:');
    const text = await exam.screen('result');
    assert.match(text, /Right answer/);
    assert.match(text, /Your answer/);
    assert.match(text, /Explanation/);
    for (let index = 1; index < count; index++) await exam.press('Enter');
    await exam.frame.locator('.eyebrow', { hasText: `Question ${count} of ${count}` }).waitFor();
    assert.match(await exam.screen('result'), /Not answered/);
    await exam.press('Enter');
    await exam.screen('exam-report');
  });

  it('finds the report again after a reload, and begins anew from it', async () => {
    await workbench.reload();
    const exam = await MockExam.in(workbench);
    await exam.screen('exam-report');
    await exam.quiz.pressButton('New Mock Exam');
    assert.match(await exam.screen('exam-intro'), /See the Last Report/);
  });

  it('finds the command in the menu of the Chapters view', async () => {
    await workbench.page.locator('.activitybar [aria-label^="Study Companion"]').first().click();
    const title = workbench.page.locator('.pane-header', { hasText: 'Chapters' }).first();
    await title.hover();
    await title.locator('[aria-label^="Views and More Actions"], [aria-label^="More Actions"]').first().click();
    await workbench.page.getByRole('menuitem', { name: 'Start Mock Exam' }).waitFor();
    await workbench.page.keyboard.press('Escape');
  });

  it('has met no error on the console and no violation of the content security policy', () => {
    assert.deepEqual(workbench.problems, []);
  });
});

describe('a mock exam whose time is up', () => {
  let workbench: Workbench;

  before(async function () {
    this.timeout(120_000);
    workbench = await Workbench.open({
      extensions: [],
      developmentExtension: examExtension({ pace: 3, kind: 'multipleChoice' }),
    });
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.keepEvidence(this.currentTest.title);
  });
  after(() => workbench.close());

  it('ends by itself, with what was answered', async () => {
    await workbench.command(command);
    const exam = await MockExam.in(workbench);
    await exam.screen('exam-intro');
    await exam.quiz.pressButton('Start the Exam');
    await exam.quiz.question(1);
    await exam.press('a');
    await exam.isAnswered(1);
    const text = await exam.screen('exam-report');
    assert.match(text, /The time of \d+ s was up\./);
    assert.match(text, /1 of \d+ answered/);
  });

  it('ends too while its tab is closed, and has its report', async () => {
    const before = await MockExam.in(workbench);
    await before.quiz.pressButton('New Mock Exam');
    await before.screen('exam-intro');
    await before.quiz.pressButton('Start the Exam');
    await before.quiz.question(1);
    const left = await before.secondsLeft();
    await before.press('b');
    await before.isAnswered(1);
    await workbench.command('View: Close Editor');
    await workbench.page.getByRole('tab', { name: 'Mock exam AIF-C01' }).waitFor({ state: 'detached' });
    await workbench.page.waitForTimeout(left * 1000);
    // This host shows messages in its list only.
    await workbench.command('Notifications: Show Notifications');
    await workbench.page.locator('.notification-list-item', { hasText: 'The time of your mock exam is up' }).waitFor();
    await workbench.page.keyboard.press('Escape');
    await workbench.command(command);
    const exam = await MockExam.in(workbench);
    await exam.screen('exam-intro');
    await exam.quiz.pressButton('See the Last Report');
    assert.match(await exam.screen('exam-report'), /1 of \d+ answered/);
  });
});
