/**
 * How fast the reader shows its chapter: from the command to the first heading visible, and to all figures drawn,
 * beside VS Code's own Markdown preview of the same file, and beside a bare webview panel with one heading, which is
 * the floor. Cold is the first of its kind after the window was loaded, warm any later one.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { until } from '../e2e/pages/until';
import { Workbench } from '../e2e/pages/workbench';
import { median, report, type Figure } from './report';

type Subject = 'reader' | 'preview' | 'floor';

interface Times {
  /** Milliseconds from the command to the first heading on screen. */
  readonly heading: number;
  /** Milliseconds to all figures on screen or below it; absent where the subject has none. */
  readonly figures?: number;
}

const subjects: readonly Subject[] = ['reader', 'preview', 'floor'];
const commands: Readonly<Record<Subject, string>> = {
  reader: 'Study: Open Chapter',
  preview: 'Markdown: Open Preview',
  floor: 'Open Bare Webview',
};
const figureCount = 2;
const coldRuns = 5;
const warmRuns = 10;

/**
 * Runs in every frame before its own scripts: notes when a heading and when all figures have a size in a frame that is
 * shown. Times are milliseconds since 1970, the same in all frames.
 */
// It is sent to the browser as text, so what it needs is in it.
// oxlint-disable unicorn/consistent-function-scoping
function watchFrame(expected: number): void {
  const marks: { heading?: number; figures?: number; enter?: number } = {};
  Object.assign(window, { benchMarks: marks });
  const now = () => performance.timeOrigin + performance.now();
  window.addEventListener('keydown', ({ key }) => key === 'Enter' && (marks.enter = now()), { capture: true });
  const isDrawn = (element: Element, least: number) => {
    const { width, height } = element.getBoundingClientRect();
    return width >= least && height >= least;
  };
  const look = () => {
    // VS Code loads a webview's page in a hidden frame and shows that when it is there.
    const { frameElement } = window;
    if (frameElement && getComputedStyle(frameElement).visibility !== 'visible') return;
    const heading = document.querySelector('h1');
    if (marks.heading === undefined && heading && isDrawn(heading, 1)) marks.heading = now();
    const drawn = [...document.querySelectorAll('svg')].filter((svg) => isDrawn(svg, 100));
    if (marks.figures === undefined && drawn.length >= expected) marks.figures = now();
    if (marks.heading !== undefined && marks.figures !== undefined) clearInterval(timer);
  };
  // Not by animation frames: VS Code writes the page into the frame, which ends those. The workbench has no heading.
  const timer = window === window.top ? undefined : setInterval(look, 4);
}
// oxlint-enable unicorn/consistent-function-scoping

async function measure(workbench: Workbench, subject: Subject): Promise<Times> {
  await workbench.command(commands[subject]);
  const enter = await workbench.page.evaluate(
    () => (window as unknown as { benchMarks: { enter: number } }).benchMarks.enter,
  );
  const wantsFigures = subject !== 'floor';
  const marks = await until(`${subject} to be shown`, async () => {
    for (const frame of workbench.page.frames()) {
      if (frame === workbench.page.mainFrame()) continue;
      const found = await frame
        .evaluate(() => (window as unknown as { benchMarks: { heading?: number; figures?: number } }).benchMarks)
        .catch(() => undefined);
      if (found?.heading !== undefined && (found.figures !== undefined || !wantsFigures)) return found;
    }
    return undefined;
  });
  return {
    heading: (marks.heading ?? Number.NaN) - enter,
    ...(wantsFigures && marks.figures !== undefined ? { figures: marks.figures - enter } : {}),
  };
}

class Samples {
  private readonly times = new Map<Subject, Times[]>();

  add(subject: Subject, times: Times): void {
    this.times.set(subject, [...(this.times.get(subject) ?? []), times]);
  }

  median(subject: Subject, mark: keyof Times): number {
    return median((this.times.get(subject) ?? []).flatMap((times) => times[mark] ?? []));
  }

  figures(state: string): Figure[] {
    const heading = (subject: Subject) => this.median(subject, 'heading');
    return [
      ...subjects.map((subject) => ({ name: `${state}: heading, ${subject}`, value: heading(subject), unit: 'ms' })),
      { name: `${state}: figures, reader`, value: this.median('reader', 'figures'), unit: 'ms' },
      { name: `${state}: figures, preview`, value: this.median('preview', 'figures'), unit: 'ms' },
      {
        name: `${state}: heading, reader / preview`,
        value: heading('reader') / heading('preview'),
        unit: '',
        goal: 0.8,
      },
      { name: `${state}: heading, reader / floor`, value: heading('reader') / heading('floor'), unit: '', goal: 1.2 },
      {
        name: `${state}: figures, reader / preview`,
        value: this.median('reader', 'figures') / this.median('preview', 'figures'),
        unit: '',
        goal: 0.4,
      },
    ];
  }
}

async function main(): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reader-bench-'));
  const workbench = await Workbench.open({ folder, developmentExtension: path.resolve('test/fixtures/bareWebview') });
  await workbench.page.context().addInitScript(watchFrame, figureCount);
  let copies = 0;
  const run = async (subject: Subject): Promise<Times> => {
    // The preview needs the file open, takes the place of its editor, and keeps what it drew: a fresh copy each time. The
    // others start from an open file too, so that all find the window in the same state.
    const name = `chapter-${++copies}.md`;
    fs.copyFileSync('content/chapters/2.3.md', path.join(folder, name));
    await workbench.openFile(name);
    const times = await measure(workbench, subject);
    await workbench.command('View: Close All Editors');
    return times;
  };
  const cold = new Samples();
  const warm = new Samples();
  try {
    for (let round = 0; round < coldRuns; round++) {
      for (const subject of subjects) {
        await workbench.reload();
        cold.add(subject, await run(subject));
      }
    }
    for (const subject of subjects) await run(subject);
    for (let round = 0; round < warmRuns; round++) {
      for (const subject of subjects) warm.add(subject, await run(subject));
    }
  } finally {
    await workbench.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
  report('reader', [...cold.figures(`cold, median of ${coldRuns}`), ...warm.figures(`warm, median of ${warmRuns}`)]);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
