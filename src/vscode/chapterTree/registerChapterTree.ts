import * as vscode from 'vscode';
import { Commands, ContextKeys, Settings, TreeItemContexts, Views } from '../../contributions';
import type { ContentSource } from '../../core/content/contentSource';
import { chapterLabel, type ChapterOutline, type SectionOutline } from '../../core/content/outline';
import { findSectionOutline, readingUnitsOf, targetOf, type StudyTarget } from '../../core/content/studyTarget';
import { countAnswers, countRead, type Progress } from '../../core/progress/progress';
import type { StudyLog } from '../../core/progress/studyLog';
import type { Emitter } from '../../core/util/event';
import type { Logger } from '../../core/util/logger';
import { messageOf } from '../../core/util/messageOf';
import { readSetting } from '../readSetting';

/** What the tree needs. */
export interface ChapterTreeServices {
  readonly content: ContentSource;
  readonly log: StudyLog;
  readonly logger: Logger;
  readonly readingPosition: Emitter<StudyTarget>;
  /** Forgets the content that was read, so that it is read anew. */
  readonly reload: () => void;
}

/** A row of the tree; it is a StudyTarget too, so that commands take it as it is. */
interface TreeNode {
  readonly kind: 'chapter' | 'section' | 'selfCheck';
  readonly chapterId: string;
  readonly sectionId?: string;
  readonly outline: ChapterOutline;
  readonly section?: SectionOutline;
  readonly parent?: TreeNode;
}

/** Shows the chapters with their sections and self-checks, and how far the learner is with each. */
export function registerChapterTree(services: ChapterTreeServices): vscode.Disposable {
  const provider = new ChapterTreeProvider(services);
  const view = vscode.window.createTreeView(Views.chapters, { treeDataProvider: provider, showCollapseAll: true });
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

type ContentState = 'ready' | 'empty' | 'error';

class ChapterTreeProvider implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changes.event;
  private state: ContentState | undefined;

  constructor(private readonly services: ChapterTreeServices) {}

  refresh(): void {
    this.changes.fire();
  }

  dispose(): void {
    this.changes.dispose();
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (node === undefined) return this.roots();
    const sections = node.kind === 'chapter' ? node.outline.sections : (node.section?.sections ?? []);
    const children = sections.map((section) => sectionNode(section, node));
    if (node.kind !== 'chapter' || node.outline.selfCheck === undefined) return children;
    return [...children, { kind: 'selfCheck', chapterId: node.chapterId, outline: node.outline, parent: node }];
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.parent;
  }

  async getTreeItem(node: TreeNode): Promise<vscode.TreeItem> {
    const progress = await this.services.log.progress();
    if (node.kind === 'chapter') return chapterItem(node, progress);
    return node.kind === 'section' && node.section
      ? sectionItem(node, node.section, progress)
      : selfCheckItem(node, progress);
  }

  async find({ chapterId, sectionId }: StudyTarget): Promise<TreeNode | undefined> {
    let node = (await this.roots()).find((root) => root.chapterId === chapterId);
    while (node && sectionId !== undefined && node.sectionId !== sectionId) {
      const children = await this.getChildren(node);
      node = children.find(({ section }) => section && findSectionOutline([section], sectionId));
    }
    return node;
  }

  /** Marks every part below a section. */
  async mark(target: StudyTarget | undefined, read: boolean): Promise<void> {
    const outline = (await this.services.content.outlines()).find(({ id }) => id === target?.chapterId);
    const section =
      outline && target?.sectionId !== undefined ? findSectionOutline(outline.sections, target.sectionId) : undefined;
    if (section === undefined) return;
    try {
      const { readSectionIds } = await this.services.log.progress();
      for (const sectionId of readingUnitsOf([section])) {
        if (readSectionIds.has(sectionId) === read) continue;
        await this.services.log.append({
          kind: 'readMark',
          id: crypto.randomUUID(),
          time: Date.now(),
          sectionId,
          read,
        });
      }
    } catch (error) {
      void vscode.window.showErrorMessage(messageOf(error));
    }
  }

  private async roots(): Promise<TreeNode[]> {
    try {
      const outlines = await this.services.content.outlines();
      this.setState(outlines.length > 0 ? 'ready' : 'empty');
      return outlines.map((outline) => ({ kind: 'chapter', chapterId: outline.id, outline }));
    } catch (error) {
      this.services.logger.error(`The chapters cannot be listed: ${String(error)}`);
      this.setState('error');
      return [];
    }
  }

  /** The roots are asked for at each step of the reader: VS Code hears only of what is new. */
  private setState(state: ContentState): void {
    if (state === this.state) return;
    this.state = state;
    void vscode.commands.executeCommand('setContext', ContextKeys.contentState, state);
  }
}

function sectionNode(section: SectionOutline, parent: TreeNode): TreeNode {
  return {
    kind: 'section',
    chapterId: parent.chapterId,
    sectionId: section.id,
    outline: parent.outline,
    section,
    parent,
  };
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
  item.id = `${node.chapterId}#self-check`;
  item.iconPath = new vscode.ThemeIcon('checklist');
  item.description = vscode.l10n.t('{0}/{1} answered', answered, total);
  item.tooltip = vscode.l10n.t('{0} of {1} questions answered, {2} right', answered, total, correct);
  item.contextValue = TreeItemContexts.selfCheck;
  return item;
}
