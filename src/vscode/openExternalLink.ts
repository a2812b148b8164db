import * as vscode from 'vscode';

/** Opens a web address from a webview in the browser; VS Code asks first where the user has not trusted it. */
export async function openExternalLink(url: string): Promise<void> {
  if (/^https?:\/\//.test(url)) await vscode.env.openExternal(vscode.Uri.parse(url, true));
}
