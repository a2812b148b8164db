import type { Locator } from 'playwright-core';
import type { Question } from '../../../src/core/content/model';
import type { Quiz } from './quiz';
import type { Workbench } from './workbench';

/** A question whose options are put somewhere: an order or a match. */
export class Arrangement {
  constructor(
    private readonly workbench: Workbench,
    private readonly quiz: Quiz,
  ) {}

  /** The texts of an order's options, as they stand, or of a match's options. */
  options(): Promise<string[]> {
    return this.quiz.frame.locator('.carriable .option-text').allInnerTexts();
  }

  /** The texts of the lines of a match. */
  lines(): Promise<string[]> {
    return this.quiz.frame.locator('.line .line-text').allInnerTexts();
  }

  /** What each line of a match has been given, as its list shows it: with its letter. */
  matched(): Promise<string[]> {
    return this.quiz.frame
      .locator('.line select')
      .evaluateAll((lists) => lists.map((list) => (list as HTMLSelectElement).selectedOptions[0]?.text ?? ''));
  }

  /** What was said aloud last. */
  spoken(): Promise<string> {
    return this.quiz.frame.locator('[role=status]').innerText();
  }

  /** The letter of an option. */
  letterOf(option: string): Promise<string> {
    return this.item(option).locator('.letter').innerText();
  }

  /** Puts the option at its place by keyboard: goes to it, picks it up, moves and drops it. */
  async moveByKeys(option: string, place: number): Promise<void> {
    const at = (await this.options()).indexOf(option);
    await this.pickUpByKeys(option);
    for (let step = 0; step < Math.abs(at - place); step++) await this.quiz.press(at > place ? 'ArrowUp' : 'ArrowDown');
    await this.quiz.press('Space');
    await this.quiz.frame.locator('.is-carried').waitFor({ state: 'detached' });
  }

  async pickUpByKeys(option: string): Promise<void> {
    // On a line a letter would give it the option.
    while (await this.quiz.frame.evaluate(() => document.activeElement?.matches('select')))
      await this.quiz.press('Tab');
    await this.quiz.press((await this.letterOf(option)).toLowerCase());
    await this.quiz.press('Space');
    await this.quiz.frame.locator('.is-carried', { hasText: option }).waitFor();
  }

  /** Gives a line an option by keyboard: a digit goes to the line, a letter gives it the option. */
  async matchByKeys(line: number, option: string): Promise<void> {
    await this.quiz.press(String(line + 1));
    await this.quiz.press((await this.letterOf(option)).toLowerCase());
  }

  /** Drags an option by its text to the middle of another element, without letting go. */
  async drag(option: string, target: Locator): Promise<void> {
    const { mouse } = this.workbench.page;
    const from = await this.middleOf(this.item(option).locator('.option-text'));
    await mouse.move(from.x, from.y);
    await mouse.down();
    const to = await this.middleOf(target);
    await mouse.move(to.x, to.y, { steps: 12 });
    // Past the middle, where that counts.
    await mouse.move(to.x, to.y + Math.sign(to.y - from.y) * 4);
  }

  async letGo(): Promise<void> {
    await this.workbench.page.mouse.up();
    await this.quiz.frame.locator('.is-carried').waitFor({ state: 'detached' });
  }

  /** The place of an order or the line of a match, from 0. */
  place(index: number): Locator {
    return this.quiz.frame.locator('.order .carriable, .line').nth(index);
  }

  item(option: string): Locator {
    return this.quiz.frame.locator('.carriable', { hasText: option });
  }

  private async middleOf(target: Locator): Promise<{ readonly x: number; readonly y: number }> {
    await target.scrollIntoViewIfNeeded();
    const box = await target.boundingBox();
    if (box === null) throw new Error('What is dragged, or where it is dragged, is not on screen.');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
}

/** Returns the texts of a question's key: of an order from first to last, of a match line by line. */
export function rightTexts({ options, correctOptionIds }: Question): string[] {
  return correctOptionIds.map((id) => options.find((option) => option.id === id)?.content.text ?? '');
}

/** Returns the question with an id. */
export function questionNamed(questions: readonly Question[], id: string): Question {
  const question = questions.find((question) => question.id === id);
  if (question === undefined) throw new Error(`The chapter has no question ${id}.`);
  return question;
}

/** Answers a question of any kind rightly, by keyboard, and leaves it to the caller to submit. */
export async function answerByKeys(arrangement: Arrangement, quiz: Quiz, question: Question): Promise<void> {
  const right = rightTexts(question);
  for (const [index, text] of right.entries()) {
    if (question.kind === 'ordering') await arrangement.moveByKeys(text, index);
    else if (question.kind === 'matching') await arrangement.matchByKeys(index, text);
    else await quiz.choose(await quiz.shown(), text);
  }
}
