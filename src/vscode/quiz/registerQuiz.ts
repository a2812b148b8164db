import * as vscode from 'vscode';
import { Commands, WebviewTypes } from '../../contributions';
import { targetOf } from '../../core/content/studyTarget';
import { messageOf } from '../../core/util/messageOf';
import { QuizPanels, type QuizServices } from './quizPanels';

/** The quizzes that are open. */
export interface RegisteredQuiz extends vscode.Disposable {
  /** Resolves when all that learners did so far is kept. */
  settled(): Promise<void>;
}

/** Asks questions in editor tabs, one for each source. */
export function registerQuiz(services: QuizServices): RegisteredQuiz {
  const panels = new QuizPanels(services);
  const inWords = (action: (argument: unknown) => Promise<void>) => async (argument: unknown) => {
    try {
      await action(argument);
    } catch (error) {
      services.logger.error(`The quiz failed: ${String(error)}`);
      void vscode.window.showErrorMessage(messageOf(error));
    }
  };
  const registrations = vscode.Disposable.from(
    panels,
    vscode.commands.registerCommand(
      Commands.startQuiz,
      inWords((argument) => panels.start(targetOf(argument)?.chapterId)),
    ),
    vscode.commands.registerCommand(
      Commands.restartQuiz,
      inWords((argument) => panels.restart(targetOf(argument)?.chapterId)),
    ),
    vscode.commands.registerCommand(
      Commands.quizServices,
      inWords((argument) => panels.startOnServices(argument)),
    ),
    vscode.commands.registerCommand(
      Commands.practice,
      inWords((argument) => panels.practise(argument)),
    ),
    vscode.commands.registerCommand(
      Commands.review,
      inWords(() => panels.startOn({ kind: 'review' })),
    ),
    vscode.commands.registerCommand(
      Commands.startExam,
      inWords(() => panels.startExam()),
    ),
    vscode.window.registerWebviewPanelSerializer(WebviewTypes.quiz, {
      deserializeWebviewPanel: (panel, state) => panels.restore(panel, state),
    }),
  );
  return { settled: () => panels.settled(), dispose: () => registrations.dispose() };
}
