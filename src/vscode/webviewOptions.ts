import type * as vscode from 'vscode';

/** What our webviews may do: run the script in their page, and load nothing. */
export const webviewOptions: vscode.WebviewOptions = { enableScripts: true, localResourceRoots: [] };
