import fs from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { Quiz } from './quiz';
import type { Workbench } from './workbench';

/** A mock exam in its tab. It is worked by keyboard. */
export class MockExam {
  private constructor(
    private readonly workbench: Workbench,
    readonly quiz: Quiz,
  ) {}

  static async in(workbench: Workbench): Promise<MockExam> {
    return new MockExam(workbench, await Quiz.in(workbench));
  }

  get frame(): Frame {
    return this.quiz.frame;
  }

  /** Waits for a screen by the id of its heading, and returns its text. */
  async screen(heading: 'exam-intro' | 'exam-review' | 'exam-report' | 'result'): Promise<string> {
    await this.frame.locator(`#${heading}`).waitFor();
    return this.frame.locator('main').innerText();
  }

  /** Waits until the header says how many questions are answered: that is when they are kept. */
  async isAnswered(count: number): Promise<void> {
    await this.frame.locator('.progress-text', { hasText: new RegExp(`^${count} of `) }).waitFor();
  }

  /** How many questions it asks. */
  async count(): Promise<number> {
    return this.frame.locator('.step:not(.step-summary)').count();
  }

  /** The time left that is shown, in seconds. */
  async secondsLeft(): Promise<number> {
    const text = await this.frame.locator('#exam-time', { hasText: /\d:\d\d$/ }).innerText();
    return text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.workbench.page.keyboard.press(key);
  }
}

/** Copies the extension as it was packed, with an exam that gives each question this many seconds, and returns the folder. */
export function examExtension({ pace, kind }: { readonly pace?: number; readonly kind?: string }): string {
  const folder = path.resolve('out/changedExam');
  fs.rmSync(folder, { recursive: true, force: true });
  for (const name of [
    'package.json',
    'package.nls.json',
    'dist/node',
    'dist/web',
    'dist/webview',
    'dist/content',
    'media',
  ])
    fs.cpSync(name, path.join(folder, name), { recursive: true });
  if (pace !== undefined) {
    change<{ questions: number }>(path.join(folder, 'dist/content/exam.json'), (blueprint) => ({
      ...blueprint,
      minutes: (blueprint.questions * pace) / 60,
    }));
  }
  if (kind !== undefined) {
    change<ExamChapter>(path.join(folder, 'dist/content/chapters/aif-c01-2.3.json'), ({ selfCheck, ...chapter }) => ({
      ...chapter,
      selfCheck: { ...selfCheck, cases: [], questions: selfCheck.questions.filter((asked) => asked.kind === kind) },
    }));
  }
  return folder;
}

/** What is read of a compiled chapter. */
interface ExamChapter {
  readonly selfCheck: { readonly questions: readonly { readonly kind: string }[] };
}

function change<T>(file: string, to: (content: T) => unknown): void {
  fs.writeFileSync(file, JSON.stringify(to(JSON.parse(fs.readFileSync(file, 'utf8')) as T)));
}
