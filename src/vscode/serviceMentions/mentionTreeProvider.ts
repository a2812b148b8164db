import * as vscode from 'vscode';
import type { ContentSource } from '../../core/content/contentSource';
import { fileRows, placeRows, serviceRows } from '../../core/services/mentionRows';
import { mentionItem, type MentionNode } from './mentionItem';
import type { WorkspaceScan } from './workspaceScan';

/** Places of one file that get a row: nobody looks through more, and each costs the window. */
const mostPlaces = 1000;

function pathOf(file: string): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(file));
}

/** The rows of the tree: services, the files that mention each, and the places in a file. */
export class MentionTreeProvider implements vscode.TreeDataProvider<MentionNode>, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changes.event;

  constructor(
    private readonly scan: Pick<WorkspaceScan, 'index' | 'files'>,
    private readonly content: Pick<ContentSource, 'catalogue'>,
  ) {}

  refresh(): void {
    this.changes.fire();
  }

  dispose(): void {
    this.changes.dispose();
  }

  async getChildren(node?: MentionNode): Promise<MentionNode[]> {
    if (node === undefined) return this.services();
    if (node.kind === 'service') return this.filesOf(node.row.serviceId);
    return node.kind === 'file' ? this.placesIn(node.row.file, node.serviceId) : [];
  }

  getTreeItem(node: MentionNode): vscode.TreeItem {
    return mentionItem(node);
  }

  private async services(): Promise<MentionNode[]> {
    const { index } = this.scan;
    // Before there is something to name, the catalogue need not be read.
    if (index.services().length === 0) return [];
    return serviceRows(index, await this.content.catalogue()).map((row) => ({ kind: 'service', row }));
  }

  private filesOf(serviceId: string): MentionNode[] {
    return fileRows(this.scan.index, serviceId, pathOf).map((row) => ({ kind: 'file', serviceId, row }));
  }

  private async placesIn(file: string, serviceId: string): Promise<MentionNode[]> {
    const content = await this.scan.files.read(vscode.Uri.parse(file));
    const places = this.scan.index.places(serviceId, file);
    const text = 'text' in content ? content.text : '';
    const id = `${serviceId}\n${file}\n`;
    const rows: MentionNode[] = placeRows(places.slice(0, mostPlaces), text).map((row) => ({
      kind: 'place',
      id: `${id}${row.line}:${row.start}`,
      file,
      row,
    }));
    const count = places.length - rows.length;
    return count > 0 ? [...rows, { kind: 'more', id: `${id}more`, count }] : rows;
  }
}
