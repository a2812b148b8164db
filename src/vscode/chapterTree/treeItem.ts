import * as vscode from 'vscode';
import { Commands, TreeItemContexts } from '../../contributions';
import { chapterLabel, type ChapterOutline, type SectionOutline } from '../../core/content/outline';
import { readingUnitsOf, type StudyTarget } from '../../core/content/studyTarget';
import { countAnswers, countRead, type Progress } from '../../core/progress/progress';

/** A row of the tree; it is a StudyTarget too, so that commands take it as it is. */
export interface TreeNode {
  readonly kind: 'chapter' | 'section' | 'selfCheck';
  readonly chapterId: string;
  readonly sectionId?: string;
  readonly outline: ChapterOutline;
  readonly section?: SectionOutline;
  readonly parent?: TreeNode;
}

/** Tells how a row looks. */
export function treeItem(node: TreeNode, progress: Progress): vscode.TreeItem {
  if (node.kind === 'chapter') return chapterItem(node, progress);
  return node.kind === 'section' && node.section
    ? sectionItem(node, node.section, progress)
    : selfCheckItem(node, progress);
}

function openCommand(node: TreeNode): vscode.Command {
  const target: StudyTarget = {
    chapterId: node.chapterId,
    ...(node.sectionId === undefined ? {} : { sectionId: node.sectionId }),
  };
  return { command: Commands.openReader, title: vscode.l10n.t('Open Chapter'), arguments: [target] };
}

function chapterItem(node: TreeNode, progress: Progress): vscode.TreeItem {
  const { outline } = node;
  const item = new vscode.TreeItem(chapterLabel(outline), vscode.TreeItemCollapsibleState.Expanded);
  const units = readingUnitsOf(outline.sections);
  const read = vscode.l10n.t('{0}/{1} read', countRead(progress, units), units.length);
  item.id = node.chapterId;
  item.iconPath = new vscode.ThemeIcon('book');
  item.description = read;
  item.tooltip = `${String(item.label)}\n${read}`;
  item.contextValue = TreeItemContexts.chapter;
  item.command = openCommand(node);
  return item;
}

function sectionItem(node: TreeNode, section: SectionOutline, progress: Progress): vscode.TreeItem {
  const { None, Collapsed } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(section.title, section.sections.length > 0 ? Collapsed : None);
  const units = readingUnitsOf([section]);
  const count = countRead(progress, units);
  const isRead = count === units.length;
  const state = isRead ? vscode.l10n.t('read') : vscode.l10n.t('{0}/{1} read', count, units.length);
  item.id = section.id;
  item.iconPath = isRead
    ? new vscode.ThemeIcon('pass-filled', new vscode.ThemeColor('testing.iconPassed'))
    : new vscode.ThemeIcon('circle-large-outline');
  if (section.sections.length > 0) item.description = state;
  item.tooltip = `${section.title}\n${state}`;
  item.contextValue = isRead ? TreeItemContexts.sectionRead : TreeItemContexts.sectionUnread;
  item.accessibilityInformation = { label: `${section.title}, ${state}` };
  item.command = openCommand(node);
  return item;
}

function selfCheckItem(node: TreeNode, progress: Progress): vscode.TreeItem {
  const selfCheck = node.outline.selfCheck;
  const item = new vscode.TreeItem(selfCheck?.title ?? vscode.l10n.t('Self-check'));
  const { answered, correct, total } = countAnswers(progress, selfCheck?.questionIds ?? []);
  const isDone = total > 0 && correct === total;
  item.id = `${node.chapterId}#self-check`;
  item.iconPath = isDone
    ? new vscode.ThemeIcon('pass-filled', new vscode.ThemeColor('testing.iconPassed'))
    : new vscode.ThemeIcon('checklist');
  item.description =
    answered === 0
      ? vscode.l10n.t('{0} questions', total)
      : vscode.l10n.t('{0}/{1} answered, {2} right', answered, total, correct);
  const state = vscode.l10n.t('{0} of {1} questions answered, {2} right', answered, total, correct);
  item.tooltip = state;
  item.accessibilityInformation = { label: `${String(item.label)}, ${state}` };
  item.command = {
    command: Commands.startQuiz,
    title: vscode.l10n.t('Start Quiz'),
    arguments: [{ chapterId: node.chapterId } satisfies StudyTarget],
  };
  item.contextValue = TreeItemContexts.selfCheck;
  return item;
}
