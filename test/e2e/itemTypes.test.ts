import assert from 'node:assert/strict';
import fs from 'node:fs';
import type { Question } from '../../src/core/content/model';
import { parseChapter } from '../../src/core/content/parseChapter';
import { Arrangement, questionNamed, rightTexts } from './pages/arrangement';
import { ChapterTree } from './pages/chapterTree';
import { Quiz } from './pages/quiz';
import { walkTogether } from './pages/walk';
import { Workbench } from './pages/workbench';

const file = 'content/chapters/2.3.md';
const ordering = 6;
const matching = 7;
const caseStart = 8;
const caseEnd = 9;

function chapterQuestions(): readonly Question[] {
  return parseChapter(fs.readFileSync(file, 'utf8'), { fileName: file }).chapter.selfCheck?.questions ?? [];
}

/** The steps of each walk are in order: each starts where the one before it ended. */
function walk(title: string, steps: (started: { readonly workbench: () => Workbench }) => void): void {
  describe(title, () => {
    let workbench: Workbench;

    before(async function () {
      this.timeout(120_000);
      // Without the bar on the other side there is room for a scenario beside its questions.
      workbench = await Workbench.open({ settings: { 'workbench.secondarySideBar.defaultVisibility': 'hidden' } });
      await new ChapterTree(workbench).open();
      await workbench.command('Study: Start Quiz');
      await (await Quiz.in(workbench)).question(1);
    });
    walkTogether(() => workbench);
    after(() => workbench.close());

    steps({ workbench: () => workbench });

    it('has met no error on the console and no violation of the content security policy', () => {
      assert.deepEqual(workbench.problems, []);
    });
  });
}

const questions = chapterQuestions();
const steps = questionNamed(questions, 'q-effort-ladder');
const tasks = questionNamed(questions, 'q-audit-tasks');
const desk = questionNamed(questions, 'q-desk-bill');

async function at(workbench: Workbench): Promise<{ readonly quiz: Quiz; readonly arrangement: Arrangement }> {
  const quiz = await Quiz.in(workbench);
  return { quiz, arrangement: new Arrangement(workbench, quiz) };
}

async function reloadKeepsTheOrder(workbench: Workbench): Promise<void> {
  const before = await (await at(workbench)).arrangement.options();
  await workbench.reload();
  const { quiz, arrangement } = await at(workbench);
  await quiz.question(ordering);
  assert.deepEqual(await arrangement.options(), before);
}

walk('the exam’s item types by keyboard alone', ({ workbench }) => {
  it('an order is picked up, moved, put back and dropped, each step said aloud', async () => {
    const { quiz, arrangement } = await at(workbench());
    for (let number = 1; number < ordering; number++) {
      await quiz.question(number);
      await quiz.press('k');
    }
    const { options: start } = await quiz.question(ordering);
    assert.notDeepEqual(start, rightTexts(steps));
    const [first = '', second = '', third = ''] = start;
    await arrangement.pickUpByKeys(first);
    assert.match(await arrangement.spoken(), /picked up, place 1 of 4.*Escape puts it back/);
    await quiz.press('ArrowDown');
    await quiz.press('ArrowDown');
    assert.deepEqual((await arrangement.options()).slice(0, 3), [second, third, first]);
    assert.match(await arrangement.spoken(), /place 3 of 4\.$/);
    await quiz.press('Escape');
    assert.deepEqual(await arrangement.options(), start);
    assert.match(await arrangement.spoken(), /is back at place 1 of 4\.$/);
    await quiz.press('Enter');
    await quiz.press('ArrowDown');
    await quiz.press('Enter');
    assert.match(await arrangement.spoken(), /dropped at place 2 of 4\.$/);
    assert.deepEqual((await arrangement.options()).slice(0, 2), [second, first]);
  });

  it('an order is as it was left after a reload', () => reloadKeepsTheOrder(workbench()));

  it('an order is right as a whole, and its result says so place by place', async () => {
    const { quiz, arrangement } = await at(workbench());
    for (const [place, text] of rightTexts(steps).entries()) await arrangement.moveByKeys(text, place);
    assert.deepEqual(await arrangement.options(), rightTexts(steps));
    await quiz.press('s');
    const { verdict, spoken, text } = await quiz.result();
    assert.match(verdict, /Right/);
    assert.equal(spoken, 'Right.');
    assert.match(text, /Your order\s+Right order/);
    assert.match(text, /RAG leaves the model as it is/);
    await quiz.press('Enter');
  });

  it('a match is made by a digit and a letter, or by picking an option up', async () => {
    const { quiz, arrangement } = await at(workbench());
    await quiz.question(matching);
    const right = rightTexts(tasks);
    await arrangement.matchByKeys(0, right[1]!);
    assert.match(await arrangement.spoken(), new RegExp(`${right[1]} goes with line 1, Decide`));
    await arrangement.pickUpByKeys(right[2]!);
    await quiz.press('ArrowDown');
    await quiz.press('ArrowDown');
    assert.match(await arrangement.spoken(), /over line 2, Reach/);
    await quiz.press('Escape');
    assert.match(await arrangement.spoken(), /is put back\.$/);
    await quiz.press('Space');
    for (let line = 0; line < 3; line++) await quiz.press('ArrowDown');
    await quiz.press('Space');
    assert.match(await arrangement.spoken(), /goes with line 3, Find out/);
    const [first, second, third] = await arrangement.matched();
    assert.match(`${first} ${second} ${third}`, new RegExp(`${right[1]} Choose an option .*${right[2]}`));
  });

  it('a half-made match is as it was left after a reload', async () => {
    const before = await (await at(workbench())).arrangement.matched();
    await workbench().reload();
    const { quiz, arrangement } = await at(workbench());
    await quiz.question(matching);
    assert.deepEqual(await arrangement.matched(), before);
    assert.match(await quiz.frame.locator('.missing').innerText(), /2 of 4 lines matched/);
  });

  it('an option that goes to another line leaves the first, and the match is right as a whole', async () => {
    const { quiz, arrangement } = await at(workbench());
    const right = rightTexts(tasks);
    await arrangement.matchByKeys(1, right[1]!);
    assert.match((await arrangement.matched())[0]!, /Choose an option/);
    await arrangement.matchByKeys(0, right[0]!);
    await arrangement.matchByKeys(3, right[3]!);
    await quiz.press('u');
    const { verdict, text } = await quiz.result();
    assert.match(verdict, /Right/);
    assert.match(text, /Your match\s+Right match/);
    assert.match(text, /none of the four tasks asks for one/);
    await quiz.press('Enter');
  });

  it('a case keeps its scenario in sight through its questions, also after a reload', async () => {
    const { quiz } = await at(workbench());
    const shown = await quiz.question(caseStart);
    assert.match(await quiz.frame.locator('.eyebrow').innerText(), /Case study, part 1 of 2/);
    const scenario = quiz.frame.locator('.scenario');
    assert.match(await scenario.innerText(), /Two million old articles/);
    await quiz.choose(shown, 'Batch inference');
    await quiz.press('s');
    assert.match((await quiz.result()).verdict, /Right/);
    assert.ok(await scenario.isVisible());
    await quiz.press('Enter');
    const second = await quiz.question(caseEnd);
    assert.match(await quiz.frame.locator('#instruction').innerText(), /Choose 2\./);
    await quiz.choose(second, rightTexts(desk)[0]!);
    await workbench().reload();
    const { quiz: again } = await at(workbench());
    assert.deepEqual((await again.question(caseEnd)).chosen, [rightTexts(desk)[0]]);
    assert.ok(await again.frame.locator('.scenario').isVisible());
    await again.choose(second, rightTexts(desk)[1]!);
    await again.press('Enter');
    assert.match((await again.result()).verdict, /Right/);
  });
});

walk('the exam’s item types by mouse', ({ workbench }) => {
  it('an order is made by dragging, and by pressing an option and then its place', async () => {
    const { quiz, arrangement } = await at(workbench());
    await quiz.frame
      .locator('.step')
      .nth(ordering - 1)
      .click();
    const { options: start } = await quiz.question(ordering);
    const [first = '', second = '', third = '', fourth = ''] = start;
    await arrangement.drag(first, arrangement.place(2));
    assert.deepEqual(await arrangement.options(), [second, third, first, fourth]);
    await arrangement.letGo();
    assert.deepEqual(await arrangement.options(), [second, third, first, fourth]);
    await arrangement.item(fourth).click();
    await arrangement.item(second).click();
    assert.deepEqual(await arrangement.options(), [fourth, second, third, first]);
  });

  it('a drag is put back by Escape', async () => {
    const { quiz, arrangement } = await at(workbench());
    const before = await arrangement.options();
    await arrangement.drag(before[0]!, arrangement.place(3));
    await quiz.press('Escape');
    assert.deepEqual(await arrangement.options(), before);
    await arrangement.letGo();
    assert.deepEqual(await arrangement.options(), before);
  });

  it('an order is as it was left after a reload', () => reloadKeepsTheOrder(workbench()));

  it('a wrong order is told place by place, in words', async () => {
    const { quiz, arrangement } = await at(workbench());
    const right = rightTexts(steps);
    const wrong = [right[1]!, right[0]!, right[2]!, right[3]!];
    for (const [place, text] of wrong.entries()) {
      if ((await arrangement.options())[place] === text) continue;
      await arrangement.drag(text, arrangement.place(place));
      await arrangement.letGo();
    }
    assert.deepEqual(await arrangement.options(), wrong);
    await quiz.frame.locator('.button', { hasText: 'Submit, unsure' }).click();
    const { verdict, spoken } = await quiz.result();
    assert.match(verdict, /Wrong/);
    assert.match(spoken, /^Wrong\. The right order is [A-D], [A-D], [A-D], [A-D]\.$/);
    const rows = await quiz.frame.locator('.compared tbody tr').allInnerTexts();
    assert.deepEqual(
      rows.map((row) => (/\bRight\b/.test(row) ? 'right' : /\bWrong\b/.test(row) ? 'wrong' : row)),
      ['wrong', 'wrong', 'right', 'right'],
    );
    assert.ok(rows[0]!.includes(right[1]!) && rows[0]!.includes(right[0]!), rows[0]);
    await quiz.frame.locator('.button', { hasText: 'Next question' }).click();
  });

  it('a match is made by dragging, in the list, and by pressing an option and then its line', async () => {
    const { quiz, arrangement } = await at(workbench());
    await quiz.question(matching);
    const right = rightTexts(tasks);
    await arrangement.drag(right[0]!, arrangement.place(0));
    assert.ok(await quiz.frame.locator('.line.is-target').isVisible());
    await arrangement.letGo();
    await quiz.frame
      .locator('.line select')
      .nth(1)
      .selectOption({ label: `${await arrangement.letterOf(right[2]!)}. ${right[2]}` });
    const [first, second] = await arrangement.matched();
    assert.ok(first!.includes(right[0]!) && second!.includes(right[2]!), `${first} ${second}`);
  });

  it('a half-made match is as it was left after a reload, and told line by line when it is wrong', async () => {
    const before = await (await at(workbench())).arrangement.matched();
    await workbench().reload();
    const { quiz, arrangement } = await at(workbench());
    await quiz.question(matching);
    assert.deepEqual(await arrangement.matched(), before);
    const right = rightTexts(tasks);
    await arrangement.item(right[1]!).click();
    await arrangement.place(2).locator('.line-text').click();
    await arrangement.item(right[3]!).click();
    await arrangement.place(3).locator('.line-text').click();
    await quiz.frame.locator('.button', { hasText: 'Just submit' }).click();
    const { verdict, spoken } = await quiz.result();
    assert.match(verdict, /Wrong/);
    assert.match(spoken, /^Wrong\. Right is 1 [A-E], 2 [A-E], 3 [A-E], 4 [A-E]\.$/);
    const rows = await quiz.frame.locator('.compared tbody tr').allInnerTexts();
    assert.match(rows[0]!, /Decide which role.*Right/s);
    assert.match(rows[1]!, /Reach Bedrock.*CloudTrail.*Wrong.*PrivateLink/s);
    await quiz.frame.locator('.button', { hasText: 'Next question' }).click();
  });

  it('a case is answered by clicks, beside its scenario, with a reload in the middle', async () => {
    const { quiz } = await at(workbench());
    await quiz.question(caseStart);
    await quiz.frame.locator('.option', { hasText: 'Batch inference' }).click();
    await quiz.frame.locator('.button', { hasText: 'Just submit' }).click();
    assert.match((await quiz.result()).verdict, /Right/);
    await workbench().reload();
    const { quiz: again } = await at(workbench());
    assert.match((await again.result()).verdict, /Right/);
    await again.frame.locator('.button', { hasText: 'Next question' }).click();
    await again.question(caseEnd);
    const scenario = await again.frame.locator('.case').boundingBox();
    const asked = await again.frame.locator('.question').boundingBox();
    assert.ok(scenario!.x + scenario!.width <= asked!.x, JSON.stringify({ scenario, asked }));
    for (const text of rightTexts(desk)) await again.frame.locator('.option', { hasText: text }).click();
    await again.frame.locator('.button', { hasText: 'Just submit' }).click();
    assert.match((await again.result()).verdict, /Right/);
  });
});

describe('a case study in a narrow panel', () => {
  let workbench: Workbench;

  before(async function () {
    this.timeout(120_000);
    workbench = await Workbench.open({ viewport: { width: 720, height: 800 } });
    await new ChapterTree(workbench).open();
  });
  after(() => workbench.close());

  it('folds its scenario above the question, by mouse and by keyboard, and needs no scrolling sideways', async () => {
    await workbench.command('Study: Start Quiz');
    const quiz = await Quiz.in(workbench);
    await quiz.question(1);
    for (const number of [ordering, matching, caseStart]) {
      await quiz.frame
        .locator('.step')
        .nth(number - 1)
        .click();
      await quiz.question(number);
      const overflow = await quiz.frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(overflow <= 0, `question ${number}: ${overflow}`);
    }
    const scenario = quiz.frame.locator('.scenario');
    assert.ok(await scenario.isVisible());
    await quiz.frame.locator('summary').click();
    await scenario.waitFor({ state: 'hidden' });
    await quiz.frame.locator('summary').press('Enter');
    await scenario.waitFor();
    // It stays in sight while the question scrolls.
    await quiz.frame.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    assert.ok((await quiz.frame.evaluate(() => window.scrollY)) > 100);
    const top = await quiz.frame.evaluate(() => document.querySelector('.case')?.getBoundingClientRect().top ?? -1);
    assert.ok(top >= 0, String(top));
  });
});
