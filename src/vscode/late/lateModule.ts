import * as vscode from 'vscode';

/** What src/late.ts exports. */
export type LateModule = typeof import('../../late');

/** Set by the build: a web worker cannot `require` a file, and reads it through VS Code. */
declare const IS_WEB: boolean;
declare const require: (file: string) => unknown;

/** Loads the second bundle, once, when it is first needed. */
export class LateModuleLoader {
  private loaded: Promise<LateModule> | undefined;

  /** `folder` holds the bundles: `dist/node` or `dist/web`. */
  constructor(private readonly folder: vscode.Uri) {}

  load(): Promise<LateModule> {
    this.loaded ??= this.read();
    this.loaded.catch(() => (this.loaded = undefined));
    return this.loaded;
  }

  private async read(): Promise<LateModule> {
    const file = vscode.Uri.joinPath(this.folder, 'late.js');
    if (!IS_WEB) return require(file.fsPath) as LateModule;
    const source = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    return evaluate(`${source}\n//# sourceURL=${file.toString(true)}`);
  }
}

/** Evaluates a bundle as VS Code's web worker host evaluates an extension's first one: as a CommonJS module. */
function evaluate(source: string): LateModule {
  const module = { exports: {} };
  // eslint-disable-next-line no-new-func
  new Function('module', 'exports', 'require', source)(module, module.exports, require);
  return module.exports as LateModule;
}
