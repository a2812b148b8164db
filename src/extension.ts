import * as vscode from 'vscode';
import { Commands } from './contributions';
import { Emitter } from './core/util/event';
import type { StudyTarget } from './core/content/studyTarget';
import { registerChapterTree } from './vscode/chapterTree/registerChapterTree';
import { registerDashboard } from './vscode/dashboard/registerDashboard';
import { registerServiceHover } from './vscode/hover/registerServiceHover';
import { LateModuleLoader } from './vscode/late/lateModule';
import { LateStudy } from './vscode/late/lateStudy';
import { registerOptimizeSchedule } from './vscode/optimizeSchedule/registerOptimizeSchedule';
import { registerQuiz } from './vscode/quiz/registerQuiz';
import { registerReader } from './vscode/reader/registerReader';
import { Schedule } from './vscode/schedule';
import { registerServiceMentions } from './vscode/serviceMentions/registerServiceMentions';
import { openDueCount } from './vscode/status/openDueCount';
import { registerStatus } from './vscode/status/registerStatus';
import { registerStudyData } from './vscode/studyData/registerStudyData';
import { BuiltInContent } from './vscode/storage/contentStore';
import { openStudyFiles } from './vscode/storage/openStudyFiles';
import { TextFiles } from './vscode/storage/textFiles';

/** Set by the build. */
declare const IS_WEB: boolean;

/** What is still being written. VS Code waits for what `deactivate` returns and for nothing else, so it is kept here. */
let settle: () => Promise<unknown> = () => Promise.resolve();

/** Lets what the learner did last be kept before the window goes. */
export async function deactivate(): Promise<void> {
  await settle();
}

/** Builds the services and registers the features. */
export function activate(context: vscode.ExtensionContext): void {
  const logger = vscode.window.createOutputChannel('Study Companion', { log: true });
  const { extensionUri, globalStorageUri: directory, globalState: memento } = context;
  const loader = new LateModuleLoader(vscode.Uri.joinPath(extensionUri, 'dist', IS_WEB ? 'web' : 'node'));
  const content = new BuiltInContent(vscode.Uri.joinPath(extensionUri, 'dist', 'content'), logger);
  const files = openStudyFiles({ directory, memento, logger, tools: () => loader.load() });
  const { log, quizzes, cache } = files;
  const readingPosition = new Emitter<StudyTarget>();
  const webviewFiles = new TextFiles(vscode.Uri.joinPath(extensionUri, 'dist', 'webview'), logger);
  const schedule = new Schedule(memento);
  const study = new LateStudy({ loader, content, log, schedule, cache, logger });
  const { finders, memory, materials, dashboards, cards, scheduleTools } = study;
  const learner = { log, memory, materials, schedule, scheduleTools, loader };
  const services = { content, finders, cards, webviewFiles, logger, readingPosition, extensionUri, ...learner };
  const due = openDueCount(memento, services);
  const quiz = registerQuiz({ ...services, quizzes, examTools: () => loader.load() });
  settle = () => quiz.settled().then(() => log.settled());
  context.subscriptions.push(
    logger,
    files,
    study,
    readingPosition,
    registerChapterTree({ ...services, due, reload: () => content.reload() }),
    registerReader({ ...services, extensionId: context.extension.id }),
    quiz,
    registerDashboard({ ...services, dashboards }),
    registerServiceHover(services),
    registerServiceMentions(services),
    schedule,
    due,
    registerOptimizeSchedule(services),
    registerStatus({ ...services, due, globalState: memento }),
    registerStudyData({ ...services, files, memento }, async () => (await loader.load()).studyDataActions),
    vscode.commands.registerCommand(Commands.showLog, () => logger.show()),
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) log.refresh().catch((error: unknown) => logger.error(String(error)));
    }),
  );
}
