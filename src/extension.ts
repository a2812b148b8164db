import * as vscode from 'vscode';
import { Commands } from './contributions';
import { Emitter } from './core/util/event';
import type { StudyTarget } from './core/content/studyTarget';
import { ColumnCache } from './core/progress/columnCache';
import { compactSegments } from './core/progress/compactSegments';
import { CardCache } from './core/scheduling/cardCache';
import { LearnerMemory } from './core/scheduling/learnerMemory';
import { DEFAULT_RETENTION } from './core/scheduling/model';
import { createScheduler } from './core/scheduling/scheduler';
import { FinderSource } from './core/services/finderSource';
import { registerChapterTree } from './vscode/chapterTree/registerChapterTree';
import { registerServiceHover } from './vscode/hover/registerServiceHover';
import { registerQuiz } from './vscode/quiz/registerQuiz';
import { registerReader } from './vscode/reader/registerReader';
import { registerServiceMentions } from './vscode/serviceMentions/registerServiceMentions';
import { studyDataActions } from './vscode/studyData/studyDataActions';
import { registerStudyData } from './vscode/studyData/registerStudyData';
import { BuiltInContent } from './vscode/storage/contentStore';
import { openStudyFiles } from './vscode/storage/openStudyFiles';
import { TextFiles } from './vscode/storage/textFiles';

/** What is still being written. VS Code waits for what `deactivate` returns and for nothing else, so it is kept here. */
let settle: () => Promise<unknown> = () => Promise.resolve();

/** Lets what the learner did last be kept before the window goes. */
export async function deactivate(): Promise<void> {
  await settle();
}

const segmentTools = { ColumnCache, compactSegments };

/** Builds the services and registers the features. */
export function activate(context: vscode.ExtensionContext): void {
  const logger = vscode.window.createOutputChannel('Study Companion', { log: true });
  const content = new BuiltInContent(vscode.Uri.joinPath(context.extensionUri, 'dist', 'content'), logger);
  const { globalStorageUri: directory, globalState: memento } = context;
  const files = openStudyFiles({ directory, memento, logger, tools: () => Promise.resolve(segmentTools) });
  const { log, quizzes, cache } = files;
  const readingPosition = new Emitter<StudyTarget>();
  const webviewFiles = new TextFiles(vscode.Uri.joinPath(context.extensionUri, 'dist', 'webview'), logger);
  const scheduler = createScheduler({ desiredRetention: DEFAULT_RETENTION });
  const cards = new CardCache({ files: cache, logger, key: String(DEFAULT_RETENTION) });
  const memory = new LearnerMemory({ log, scheduler, clock: Date.now, cache: cards });
  const finders = new FinderSource(content);
  const { extensionUri } = context;
  const services = { content, finders, memory, webviewFiles, log, logger, readingPosition, extensionUri };
  const quiz = registerQuiz({ ...services, quizzes });
  settle = () => quiz.settled().then(() => log.settled());
  context.subscriptions.push(
    logger,
    files,
    memory,
    readingPosition,
    registerChapterTree({ ...services, reload: () => content.reload() }),
    registerReader({ ...services, extensionId: context.extension.id }),
    quiz,
    registerServiceHover(services),
    registerServiceMentions(services),
    registerStudyData({ ...services, files, memento }, () => Promise.resolve(studyDataActions)),
    vscode.commands.registerCommand(Commands.showLog, () => logger.show()),
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) log.refresh().catch((error: unknown) => logger.error(String(error)));
    }),
  );
}
