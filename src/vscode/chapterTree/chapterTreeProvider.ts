import * as vscode from 'vscode';
import { ContextKeys } from '../../contributions';
import type { ContentSource } from '../../core/content/contentSource';
import type { SectionOutline } from '../../core/content/outline';
import { findSectionOutline, readingUnitsOf, type StudyTarget } from '../../core/content/studyTarget';
import type { StudyLog } from '../../core/progress/studyLog';
import type { Logger } from '../../core/util/logger';
import { messageOf } from '../../core/util/messageOf';
import { treeItem, type TreeNode } from './treeItem';

/** What the rows are made from. */
export interface ChapterTreeSources {
  readonly content: ContentSource;
  readonly log: StudyLog;
  readonly logger: Logger;
}

type ContentState = 'ready' | 'empty' | 'error';

/** The rows of the tree: chapters, their sections and subsections, and the self-check. */
export class ChapterTreeProvider implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changes.event;
  private state: ContentState | undefined;

  constructor(private readonly services: ChapterTreeSources) {}

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
    return treeItem(node, await this.services.log.progress());
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
