import type * as vscode from 'vscode';
import { languageOf } from '../core/services/languageOf';

/**
 * Returns a document's language: what VS Code says, or what its name tells where no installed extension knows it (without
 * one, a Terraform file is plain text).
 */
export function languageOfDocument(document: vscode.TextDocument): string {
  if (document.languageId !== 'plaintext' || document.isUntitled) return document.languageId;
  return languageOf(document.uri.path);
}
