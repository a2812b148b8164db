import type { Frame } from 'playwright-core';
import type { Question } from '../../../src/core/content/model';
import { until } from './until';
import type { Workbench } from './workbench';

/** A question as it stands on screen. */
export interface ShownQuestion {
  readonly prompt: string;
  /** The texts of the options, in the order shown: the first is `A`. */
  readonly options: readonly string[];
  /** The texts of those that are chosen. */
  readonly chosen: readonly string[];
}

/** A quiz in its tab. It is worked by keyboard. */
export class Quiz {
  private constructor(
    private readonly workbench: Workbench,
    readonly frame: Frame,
  ) {}

  /** Finds the quiz once VS Code has given it the focus, which it does to a new tab and to one that comes back. */
  static async in(workbench: Workbench): Promise<Quiz> {
    const frame = await workbench.frameWith('#quiz section');
    await frame.waitForFunction(() => document.hasFocus());
    return new Quiz(workbench, frame);
  }

  /** Waits for question `number`, counted from 1, and reads it. */
  async question(number: number): Promise<ShownQuestion> {
    await this.frame.locator('.question .eyebrow', { hasText: `Question ${number} of` }).waitFor();
    return this.shown();
  }

  /** Reads the question on screen. */
  async shown(): Promise<ShownQuestion> {
    return {
      prompt: await this.frame.locator('#prompt').innerText(),
      options: await this.frame.locator('.option .option-text').allInnerTexts(),
      chosen: await this.frame.locator('.option:has(input:checked) .option-text').allInnerTexts(),
    };
  }

  async press(key: string): Promise<void> {
    await this.workbench.page.keyboard.press(key);
  }

  /** Presses Tab until a button with this text has the focus, then Enter. */
  async pressButton(text: string): Promise<void> {
    await until(`the focus to come to ${text}`, async () => {
      const focused = await this.frame.evaluate(() => document.activeElement?.textContent ?? '');
      if (focused.includes(text)) return true;
      await this.press('Tab');
      return undefined;
    });
    await this.press('Enter');
  }

  /** Chooses an option by the letter that it has on screen. */
  async choose(shown: ShownQuestion, option: string): Promise<void> {
    await this.press('abcdefgh'.charAt(shown.options.indexOf(option)));
    await this.frame.locator('.option:has(input:checked)', { hasText: option }).waitFor();
  }

  /** Waits for the result and returns its verdict, what was said aloud, and the text of the whole screen. */
  async result(): Promise<{ readonly verdict: string; readonly spoken: string; readonly text: string }> {
    await this.frame.locator('#result').waitFor();
    return {
      verdict: await this.frame.locator('#result').innerText(),
      spoken: await this.frame.locator('[role=status]').innerText(),
      text: await this.frame.locator('.result').innerText(),
    };
  }

  /** Waits for the summary and returns its text. */
  async summary(): Promise<string> {
    await this.frame.locator('#summary').waitFor();
    return this.frame.locator('.summary').innerText();
  }

  /** The id of what has the focus in the page. */
  focused(): Promise<string> {
    return this.frame.evaluate(() => document.activeElement?.id ?? '');
  }
}

/** Returns the text of the right option, or of a wrong one, of the question that is shown. */
export function optionOf(questions: readonly Question[], shown: ShownQuestion, kind: 'right' | 'wrong'): string {
  const question = questions.find(({ prompt }) => prompt.text === shown.prompt);
  if (question === undefined) throw new Error(`No question of the chapter has the prompt "${shown.prompt}".`);
  const option = question.options.find(({ id }) => question.correctOptionIds.includes(id) === (kind === 'right'));
  if (option === undefined) throw new Error(`The question has no ${kind} option.`);
  return option.content.text;
}
