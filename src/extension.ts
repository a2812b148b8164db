import * as vscode from 'vscode';
import { Commands } from './contributions';
import { Emitter } from './core/util/event';
import type { StudyTarget } from './core/content/studyTarget';
import { LearnerMemory } from './core/scheduling/learnerMemory';
import { FinderSource } from './core/services/finderSource';
import { registerChapterTree } from './vscode/chapterTree/registerChapterTree';
import { registerServiceHover } from './vscode/hover/registerServiceHover';
import { registerOptimizeSchedule } from './vscode/optimizeSchedule/registerOptimizeSchedule';
import { registerQuiz } from './vscode/quiz/registerQuiz';
import { registerReader } from './vscode/reader/registerReader';
import { Schedule } from './vscode/schedule';
import { registerServiceMentions } from './vscode/serviceMentions/registerServiceMentions';
import { BuiltInContent } from './vscode/storage/contentStore';
import { openStudyFiles } from './vscode/storage/openStudyFiles';
import { TextFiles } from './vscode/storage/textFiles';

/** What is still being written. VS Code waits for what `deactivate` returns and for nothing else, so it is kept here. */
let settle: () => Promise<unknown> = () => Promise.resolve();

/** Lets what the learner did last be kept before the window goes. */
export async function deactivate(): Promise<void> {
  await settle();
}

/** Builds the services and registers the features. */
export function activate(context: vscode.ExtensionContext): void {
  const logger = vscode.window.createOutputChannel('Study Companion', { log: true });
  const content = new BuiltInContent(vscode.Uri.joinPath(context.extensionUri, 'dist', 'content'), logger);
  const { log, quizzes } = openStudyFiles(context.globalStorageUri, logger);
  const readingPosition = new Emitter<StudyTarget>();
  const webviewFiles = new TextFiles(vscode.Uri.joinPath(context.extensionUri, 'dist', 'webview'), logger);
  const schedule = new Schedule(context.globalState);
  const memory = new LearnerMemory({ log, schedule, clock: Date.now });
  const finders = new FinderSource(content);
  const { extensionUri } = context;
  const services = { content, finders, memory, schedule, webviewFiles, log, logger, readingPosition, extensionUri };
  const quiz = registerQuiz({ ...services, quizzes });
  settle = () => quiz.settled().then(() => log.settled());
  context.subscriptions.push(
    logger,
    log,
    schedule,
    memory,
    readingPosition,
    registerChapterTree({ ...services, reload: () => content.reload() }),
    registerReader({ ...services, extensionId: context.extension.id }),
    quiz,
    registerServiceHover(services),
    registerServiceMentions(services),
    registerOptimizeSchedule(services),
    vscode.commands.registerCommand(Commands.showLog, () => logger.show()),
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) log.refresh().catch((error: unknown) => logger.error(String(error)));
    }),
  );
}
