import * as vscode from 'vscode';
import { TreeItemContexts } from '../../contributions';
import type { FileRow, PlaceRow, ServiceRow } from '../../core/services/mentionRows';

/** A row of the tree. */
export type MentionNode =
  | { readonly kind: 'service'; readonly row: ServiceRow }
  | { readonly kind: 'file'; readonly serviceId: string; readonly row: FileRow }
  | { readonly kind: 'place'; readonly id: string; readonly file: string; readonly row: PlaceRow }
  | { readonly kind: 'more'; readonly id: string; readonly count: number };

/** Writes a number as readers of the display language do. */
export function numeral(count: number): string {
  return count.toLocaleString(vscode.env.language);
}

/** Tells how a row looks. */
export function mentionItem(node: MentionNode): vscode.TreeItem {
  if (node.kind === 'service') return serviceItem(node.row);
  if (node.kind === 'file') return fileItem(node.serviceId, node.row);
  return node.kind === 'place' ? placeItem(node) : moreItem(node);
}

function serviceItem({ serviceId, name, summary, mentions, files }: ServiceRow): vscode.TreeItem {
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = serviceId;
  item.iconPath = new vscode.ThemeIcon('cloud');
  item.contextValue = TreeItemContexts.service;
  item.description =
    files === 1
      ? vscode.l10n.t('{0} in 1 file', numeral(mentions))
      : vscode.l10n.t('{0} in {1} files', numeral(mentions), numeral(files));
  item.tooltip = summary === '' ? name : `${name}\n${summary}`;
  item.accessibilityInformation = { label: `${name}, ${item.description}` };
  return item;
}

function fileItem(serviceId: string, { file, name, folder, mentions }: FileRow): vscode.TreeItem {
  const uri = vscode.Uri.parse(file);
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = `${serviceId}\n${file}`;
  item.resourceUri = uri;
  item.iconPath = vscode.ThemeIcon.File;
  item.description = [folder, numeral(mentions)].filter(Boolean).join(' · ');
  item.tooltip = vscode.workspace.asRelativePath(uri);
  const count = mentions === 1 ? vscode.l10n.t('1 mention') : vscode.l10n.t('{0} mentions', numeral(mentions));
  item.accessibilityInformation = { label: [name, folder, count].filter(Boolean).join(', ') };
  return item;
}

function placeItem({ id, file, row }: Extract<MentionNode, { kind: 'place' }>): vscode.TreeItem {
  const { label, text, highlight, line, start, end } = row;
  const item = new vscode.TreeItem({ label, highlights: [[...highlight]] });
  const number = String(line + 1);
  item.id = id;
  item.description = number;
  // A narrow view may not have room for the number.
  item.tooltip = vscode.l10n.t('line {0}: {1}', number, text);
  item.accessibilityInformation = { label: item.tooltip };
  // VS Code's own command: it keeps the focus in the tree on a click, and gives it to the editor on Enter.
  item.command = {
    command: 'vscode.open',
    title: vscode.l10n.t('Open'),
    arguments: [vscode.Uri.parse(file), { selection: new vscode.Range(line, start, line, end) }],
  };
  return item;
}

function moreItem({ id, count }: Extract<MentionNode, { kind: 'more' }>): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('and {0} more in this file', numeral(count)));
  item.id = id;
  return item;
}
