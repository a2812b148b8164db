/**
 * `npm run screenshots`: makes the pictures of README.md anew, from the packed extension in a real VS Code; with `-- dashboard`
 * those of the dashboard only.
 */
import fs from 'node:fs';
import { parseChapter } from '../../src/core/content/parseChapter';
import { ChapterTree } from '../e2e/pages/chapterTree';
import { Dashboard } from '../e2e/pages/dashboard';
import { optionOf, Quiz } from '../e2e/pages/quiz';
import { Reader } from '../e2e/pages/reader';
import { sampleAnswers } from '../e2e/pages/sampleAnswers';
import { ServiceHover } from '../e2e/pages/serviceHover';
import { Workbench } from '../e2e/pages/workbench';
import { formatDay, localCalendar } from '../../src/core/util/calendar';

const file = 'content/chapters/2.3.md';
const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern' };

async function take(workbench: Workbench, name: string): Promise<void> {
  fs.mkdirSync('media/screenshots', { recursive: true });
  await workbench.page.screenshot({ path: `media/screenshots/${name}.png` });
}

async function takeAll(suffix: string, theme: string): Promise<void> {
  const questions = parseChapter(fs.readFileSync(file, 'utf8'), { fileName: file }).chapter.selfCheck?.questions ?? [];
  const workbench = await Workbench.open({
    settings: { 'workbench.colorTheme': theme, 'workbench.secondarySideBar.defaultVisibility': 'hidden' },
    viewport: { width: 1200, height: 860 },
  });
  try {
    // The host cannot be told to trust its folder.
    await workbench.page.locator('.part.banner .codicon-widget-close').click();
    const tree = new ChapterTree(workbench);
    await tree.open();
    await tree.expand('AWS services and features');
    await tree.select('Amazon Bedrock');
    const reader = await Reader.in(workbench);
    const figure = await reader.readTo('figure');
    await tree.rowSays('2.3 AWS infrastructure', /[1-9]\d*\/19 read/);
    await figure.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
    await take(workbench, `reader-${suffix}`);

    await workbench.command('Study: Start Quiz');
    const quiz = await Quiz.in(workbench);
    const shown = await quiz.question(1);
    await quiz.choose(shown, optionOf(questions, shown, 'wrong'));
    await quiz.press('s');
    await quiz.result();
    await take(workbench, `quiz-${suffix}`);

    await workbench.openFile('notes.md');
    await new ServiceHover(workbench).over('Bedrock');
    await take(workbench, `hover-${suffix}`);
  } finally {
    await workbench.close();
  }
}

/** The dashboard is taken of a learner who has answered much, with the exam ahead. */
async function takeDashboard(suffix: string, theme: string): Promise<void> {
  const workbench = await Workbench.open({
    settings: {
      'workbench.colorTheme': theme,
      'workbench.secondarySideBar.defaultVisibility': 'hidden',
      'studyCompanion.examDate': formatDay(localCalendar.dayOf(Date.now()) + 30),
    },
    files: sampleAnswers({ count: 600, days: 45 }),
    viewport: { width: 1200, height: 860 },
  });
  try {
    await workbench.page.locator('.part.banner .codicon-widget-close').click();
    await new ChapterTree(workbench).open();
    await Dashboard.open(workbench);
    // The pointer would leave its mark on a plot.
    await workbench.page.mouse.move(0, 0);
    await take(workbench, `dashboard-${suffix}`);
  } finally {
    await workbench.close();
  }
}

async function main(): Promise<void> {
  const isAll = !process.argv.includes('dashboard');
  for (const [suffix, theme] of Object.entries(themes)) {
    if (isAll) await takeAll(suffix, theme);
    await takeDashboard(suffix, theme);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
