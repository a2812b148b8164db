import * as vscode from 'vscode';
import { Commands, Settings, Views } from '../../contributions';
import { targetOf, type StudyTarget } from '../../core/content/studyTarget';
import type { DueCount } from '../../core/practice/dueCount';
import type { Emitter } from '../../core/util/event';
import { readSetting } from '../readSetting';
import { ChapterTreeProvider, type ChapterTreeSources } from './chapterTreeProvider';

/** What the tree needs. */
export interface ChapterTreeServices extends ChapterTreeSources {
  readonly readingPosition: Emitter<StudyTarget>;
  /** How many questions are due for review. */
  readonly due: Pick<DueCount, 'value' | 'onDidChange'>;
  /** Forgets the content that was read, so that it is read anew. */
  readonly reload: () => void;
}

/** Shows the chapters with their sections and self-checks, and how far the learner is with each. */
export function registerChapterTree(services: ChapterTreeServices): vscode.Disposable {
  const provider = new ChapterTreeProvider(services);
  const view = vscode.window.createTreeView(Views.chapters, { treeDataProvider: provider, showCollapseAll: true });
  const showDue = (): void => void (view.badge = dueBadge(services.due.value));
  showDue();
  let position: StudyTarget | undefined;
  const follow = async (target: StudyTarget): Promise<void> => {
    position = target;
    const wanted = readSetting(Settings.readerFollowInTree);
    const node = wanted && view.visible ? await provider.find(target) : undefined;
    if (node) await view.reveal(node, { select: true, focus: false, expand: false });
  };
  const mark = (argument: unknown, read: boolean): Promise<void> => provider.mark(targetOf(argument) ?? position, read);
  return vscode.Disposable.from(
    view,
    provider,
    services.log.onDidChange(() => provider.refresh()),
    services.due.onDidChange(showDue),
    services.readingPosition.event((target) => {
      follow(target).catch((error: unknown) => services.logger.warn(`The tree could not follow: ${String(error)}`));
    }),
    vscode.commands.registerCommand(Commands.markRead, (argument: unknown) => mark(argument, true)),
    vscode.commands.registerCommand(Commands.markUnread, (argument: unknown) => mark(argument, false)),
    vscode.commands.registerCommand(Commands.reloadContent, () => {
      services.reload();
      provider.refresh();
    }),
  );
}

/** Returns the number that the view wears; none where nothing is due. */
export function dueBadge(due: number | undefined): vscode.ViewBadge | undefined {
  if (!due) return undefined;
  const tooltip =
    due === 1
      ? vscode.l10n.t('1 question is due for review today')
      : vscode.l10n.t('{0} questions are due for review today', due);
  return { value: due, tooltip };
}
