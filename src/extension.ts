import * as vscode from 'vscode';
import { Commands } from './contributions';
import { Emitter } from './core/util/event';
import type { StudyTarget } from './core/content/studyTarget';
import { registerChapterTree } from './vscode/chapterTree/registerChapterTree';
import { registerDashboard } from './vscode/dashboard/registerDashboard';
import { registerServiceHover } from './vscode/hover/registerServiceHover';
import { LateModuleLoader } from './vscode/late/lateModule';
import { LateStudy } from './vscode/late/lateStudy';
import { registerQuiz } from './vscode/quiz/registerQuiz';
import { registerReader } from './vscode/reader/registerReader';
import { registerServiceMentions } from './vscode/serviceMentions/registerServiceMentions';
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
  const content = new BuiltInContent(vscode.Uri.joinPath(context.extensionUri, 'dist', 'content'), logger);
  const { log, quizzes } = openStudyFiles(context.globalStorageUri, logger);
  const readingPosition = new Emitter<StudyTarget>();
  const webviewFiles = new TextFiles(vscode.Uri.joinPath(context.extensionUri, 'dist', 'webview'), logger);
  const { extensionUri } = context;
  const loader = new LateModuleLoader(vscode.Uri.joinPath(extensionUri, 'dist', IS_WEB ? 'web' : 'node'));
  const study = new LateStudy({ loader, content, log });
  const { finders, memory, dashboards, cards } = study;
  const files = { content, webviewFiles, log, logger, extensionUri };
  const services = { ...files, finders, memory, cards, readingPosition };
  const quiz = registerQuiz({ ...services, quizzes });
  settle = () => quiz.settled().then(() => log.settled());
  context.subscriptions.push(
    logger,
    log,
    study,
    readingPosition,
    registerChapterTree({ ...services, reload: () => content.reload() }),
    registerReader({ ...services, extensionId: context.extension.id }),
    quiz,
    registerDashboard({ ...files, dashboards }),
    registerServiceHover(services),
    registerServiceMentions(services),
    vscode.commands.registerCommand(Commands.showLog, () => logger.show()),
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) log.refresh().catch((error: unknown) => logger.error(String(error)));
    }),
  );
}
