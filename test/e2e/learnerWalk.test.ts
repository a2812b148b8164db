import assert from 'node:assert/strict';
import fs from 'node:fs';
import type { Question } from '../../src/core/content/model';
import { parseChapter } from '../../src/core/content/parseChapter';
import { answerByKeys, Arrangement } from './pages/arrangement';
import { ChapterTree } from './pages/chapterTree';
import { optionOf, Quiz, type ShownQuestion } from './pages/quiz';
import { Reader } from './pages/reader';
import { ServiceHover } from './pages/serviceHover';
import { walkTogether } from './pages/walk';
import { Workbench } from './pages/workbench';

/** The steps are one walk, in order: each starts where the one before it ended. */
describe('a learner, from the first look to the summary', () => {
  let workbench: Workbench;
  let tree: ChapterTree;
  let questions: readonly Question[];

  before(async function () {
    this.timeout(120_000);
    const file = 'content/chapters/2.3.md';
    questions = parseChapter(fs.readFileSync(file, 'utf8'), { fileName: file }).chapter.selfCheck?.questions ?? [];
    workbench = await Workbench.open();
    tree = new ChapterTree(workbench);
  });
  walkTogether(() => workbench);
  after(() => workbench.close());

  it('opens the tree and finds chapter, sections and self-check', async () => {
    await tree.open();
    await tree.rowSays('2.3 AWS infrastructure', /0\/19 read/);
    await tree.rowSays('Questions for self-check', /9 questions/);
    await tree.expand('AWS services and features');
    await tree.row('Amazon Bedrock').waitFor();
  });

  it('opens a section in the reader', async () => {
    await tree.select('Amazon Bedrock');
    const reader = await Reader.in(workbench);
    assert.match(await reader.title(), /^2\.3 AWS infrastructure and technologies/);
    await reader.isAt('Amazon Bedrock');
  });

  it('reads to a figure, which is drawn, captioned and said in words', async () => {
    const reader = await Reader.in(workbench);
    const figure = await reader.readTo('figure');
    const size = await figure.$eval('svg', (svg) => {
      const { width, height } = svg.getBoundingClientRect();
      return { width, height, texts: svg.querySelectorAll('text').length };
    });
    assert.ok(size.width > 200 && size.height > 100 && size.texts > 5, JSON.stringify(size));
    assert.match(await figure.innerText(), /Figure 2\.3\.1/);
    assert.match((await figure.textContent()) ?? '', /Amazon Bedrock/);
  });

  it('has read sections counted by the tree', async () => {
    await tree.rowSays('2.3 AWS infrastructure', /[1-9]\d*\/19 read/);
    await tree.rowSays('AWS services and features', /\d\/4 read|read/);
  });

  let kept: ShownQuestion;

  it('starts the quiz and answers by keyboard alone, right and sure', async () => {
    await workbench.command('Study: Start Quiz');
    const quiz = await Quiz.in(workbench);
    const shown = await quiz.question(1);
    assert.equal(await quiz.focused(), 'prompt');
    await quiz.choose(shown, optionOf(questions, shown, 'right'));
    await quiz.press('s');
    const { verdict, spoken, text } = await quiz.result();
    assert.match(verdict, /Right/);
    assert.equal(spoken, 'Right.');
    assert.match(text, /Right answer.*Your answer/s);
    assert.equal(await quiz.focused(), 'result');
    await tree.rowSays('Questions for self-check', /1\/9 answered, 1 right/);
    await quiz.press('Enter');
  });

  it('is told of a wrong answer in words, with the letter shown', async () => {
    const quiz = await Quiz.in(workbench);
    const shown = await quiz.question(2);
    await quiz.choose(shown, optionOf(questions, shown, 'wrong'));
    await quiz.press('u');
    const { verdict, spoken } = await quiz.result();
    assert.match(verdict, /Wrong/);
    const letter = 'ABCDEFGH'.charAt(shown.options.indexOf(optionOf(questions, shown, 'right')));
    assert.equal(spoken, `Wrong. Right is ${letter}.`);
    await quiz.press('Enter');
  });

  it('reloads in the middle of a question and finds the same question, shuffle and choice', async () => {
    const before = await Quiz.in(workbench);
    const shown = await before.question(3);
    await before.choose(shown, shown.options[2] ?? '');
    kept = await before.question(3);
    await workbench.reload();
    const after = await Quiz.in(workbench);
    assert.deepEqual(await after.question(3), kept);
  });

  it('flags and skips, and finds what was skipped in the summary', async () => {
    const quiz = await Quiz.in(workbench);
    await quiz.frame.locator('#prompt').focus();
    await quiz.press('m');
    await quiz.frame.locator('.flag[aria-pressed=true]').waitFor();
    await quiz.press('k');
    for (let number = 4; number <= questions.length; number++) {
      await quiz.question(number);
      await answerByKeys(new Arrangement(workbench, quiz), quiz, questions[number - 1]!);
      await quiz.press('u');
      await quiz.result();
      await quiz.press('Enter');
    }
    const summary = await quiz.summary();
    assert.match(summary, /7 of 8 right so far, 1 not answered/);
    assert.match(summary, /Question 3: skipped, flagged/);
    assert.match(summary, /Read again\s+Safety/);
    assert.equal(await quiz.focused(), 'summary');
  });

  it('goes on with the skipped question and ends the quiz', async () => {
    const quiz = await Quiz.in(workbench);
    await quiz.pressButton('Go on with the open questions');
    const shown = await quiz.question(3);
    assert.deepEqual(shown.options, kept.options);
    await quiz.choose(shown, optionOf(questions, shown, 'right'));
    await quiz.press('Enter');
    await quiz.result();
    for (let step = 3; step <= questions.length; step++) await quiz.press('Enter');
    assert.match(await quiz.summary(), /8 of 9 right/);
  });

  it('follows the summary to what should be read again, and comes back', async () => {
    const quiz = await Quiz.in(workbench);
    await quiz.frame.locator('.reread a', { hasText: 'Safety' }).click();
    await (await Reader.in(workbench)).isAt('Safety');
    await workbench.command('Study: Start Quiz');
    assert.match(await (await Quiz.in(workbench)).summary(), /8 of 9 right/);
  });

  it('repeats the one that was missed', async () => {
    const quiz = await Quiz.in(workbench);
    await quiz.pressButton('Repeat the missed ones');
    const shown = await quiz.question(1);
    await quiz.choose(shown, optionOf(questions, shown, 'right'));
    await quiz.press('s');
    await quiz.result();
    await quiz.press('Enter');
    assert.match(await quiz.summary(), /1 of 1 right/);
  });

  it('sees the progress after another reload', async () => {
    await workbench.reload();
    await tree.rowSays('Questions for self-check', /9\/9 answered, 9 right/);
    await tree.rowSays('2.3 AWS infrastructure', /[1-9]\d*\/19 read/);
    assert.match(await (await Quiz.in(workbench)).summary(), /1 of 1 right/);
  });

  it('is back in an unfinished quiz also after a crash, which takes the tab along', async () => {
    await workbench.command('Study: Restart Quiz');
    const shown = await (await Quiz.in(workbench)).question(1);
    await workbench.crash();
    await tree.open();
    await tree.rowSays('Questions for self-check', /9\/9 answered, 9 right/);
    await workbench.command('Study: Start Quiz');
    assert.deepEqual(await (await Quiz.in(workbench)).question(1), shown);
  });

  it('hovers Amazon Bedrock in a file and follows the link to its section', async () => {
    await workbench.openFile('notes.md');
    const hover = await new ServiceHover(workbench).over('Bedrock');
    const text = await hover.innerText();
    assert.match(text, /Amazon Bedrock/);
    assert.match(text, /Your record: \d of \d right/);
    await hover.locator('a', { hasText: 'Amazon Bedrock' }).first().click();
    await (await Reader.in(workbench)).isAt('Amazon Bedrock');
  });

  it('shows a hover by keyboard too', async () => {
    await workbench.openFile('notes.md');
    const hover = await new ServiceHover(workbench).at(4, 34);
    assert.match(await hover.innerText(), /SageMaker JumpStart/);
  });

  it('has met no error on the console and no violation of the content security policy', () => {
    assert.deepEqual(workbench.problems, []);
  });
});
