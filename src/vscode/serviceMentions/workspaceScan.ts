import * as vscode from 'vscode';
import type { ContentSource } from '../../core/content/contentSource';
import type { ServiceFinders } from '../../core/services/finderSource';
import { MentionIndex } from '../../core/services/mentionIndex';
import { serviceIdsOf } from '../../core/services/mentionRows';
import { Pace } from '../../core/services/pace';
import { type FileResult, scanFiles, type StopSignal } from '../../core/services/scanFiles';
import { Emitter } from '../../core/util/event';
import type { Logger } from '../../core/util/logger';
import { WorkspaceFiles } from './workspaceFiles';

/** What a scan is made with. */
export interface ScanSources {
  readonly content: Pick<ContentSource, 'catalogue'>;
  readonly finders: ServiceFinders;
  readonly logger: Logger;
}

/** Where the scan stands. */
export type ScanState = 'notScanned' | 'scanning' | 'done' | 'stopped' | 'failed';

/** What is new: where it stands, what was found, or only how far it came. */
export type ScanChange = 'state' | 'found' | 'counts';

/** How far the scan came. */
export interface ScanCounts {
  readonly listed: number;
  readonly scanned: number;
  readonly skipped: number;
}

type StopToken = vscode.CancellationToken;

/** Milliseconds of work at one go. */
const budget = 15;

/** Finds the services that the workspace mentions, and keeps up with single files afterwards. */
export class WorkspaceScan implements vscode.Disposable {
  readonly index = new MentionIndex();
  readonly files = new WorkspaceFiles();
  private readonly changes = new Emitter<ScanChange>((error) => this.sources.logger.error(String(error)));
  readonly onDidChange = this.changes.event;
  private current: ScanState = 'notScanned';
  private readonly countsOf = new Map<string, ScanCounts>();
  private readonly changed = new Map<string, 'new' | 'changed'>();
  private readonly stopping = new Set<vscode.CancellationTokenSource>();
  private readonly disposal = new vscode.CancellationTokenSource();
  /** One job at a time: of two that read a file, the later one must have the last word. */
  private jobs: Promise<void> = Promise.resolve();
  /** Shared by all jobs, which run on one thread. */
  private readonly pace = new Pace({
    now: () => performance.now(),
    yieldToOthers: () => new Promise((resolve) => setTimeout(resolve, 0)),
    budget,
  });

  constructor(private readonly sources: ScanSources) {}

  get state(): ScanState {
    return this.current;
  }

  /** What was scanned in all workspace folders together. */
  get counts(): ScanCounts {
    const all = [...this.countsOf.values()];
    const sum = (field: keyof ScanCounts): number => all.reduce((total, counts) => total + counts[field], 0);
    return { listed: sum('listed'), scanned: sum('scanned'), skipped: sum('skipped') };
  }

  /** Tells whether a scan is under way or about to start. */
  get isBusy(): boolean {
    return this.stopping.size > 0;
  }

  /** Scans workspace folders after what is under way, and resolves when that ended, in whatever way. */
  scan(folders = vscode.workspace.workspaceFolders ?? []): Promise<void> {
    const stopping = new vscode.CancellationTokenSource();
    this.stopping.add(stopping);
    return this.run(async () => {
      for (const { uri } of folders) this.countsOf.delete(uri.toString());
      this.enter('scanning');
      const state = await this.scanEach(folders, stopping.token);
      this.stopping.delete(stopping);
      stopping.dispose();
      this.enter(state);
    });
  }

  /** Ends what scans there are; what they found stays. */
  stop(): void {
    for (const stopping of this.stopping) stopping.cancel();
  }

  /** Notes that something happened to a place, for `catchUp`; `isNew` where a folder may have come with all in it. */
  note(uri: vscode.Uri, isNew = false): boolean {
    if (this.current === 'notScanned' || !this.files.includes(uri)) return false;
    const key = uri.toString();
    this.changed.set(key, isNew || this.changed.get(key) === 'new' ? 'new' : 'changed');
    return true;
  }

  /** Reads the places that were noted, and only those, and resolves when what they mention is known. */
  catchUp(): Promise<void> {
    if (this.changed.size === 0) return this.jobs;
    return this.run(async () => {
      const noted = [...this.changed];
      this.changed.clear();
      const files: string[] = [];
      for (const [key, kind] of noted) {
        const found = await this.files.listAt(vscode.Uri.parse(key), kind === 'new');
        if (found === undefined && this.forgetBelow(key)) this.changes.fire('found');
        for (const uri of found ?? []) files.push(uri.toString());
      }
      await this.search(files, { stop: this.disposal.token });
    });
  }

  /** Forgets what left the workspace with a folder, or by a setting. */
  forgetStrangers(): void {
    const folders = new Set(vscode.workspace.workspaceFolders?.map(({ uri }) => uri.toString()));
    for (const key of this.countsOf.keys()) if (!folders.has(key)) this.countsOf.delete(key);
    this.index.removeWhere((file) => !this.files.includes(vscode.Uri.parse(file)));
    this.changes.fire('state');
  }

  dispose(): void {
    this.stop();
    this.disposal.cancel();
    this.disposal.dispose();
    this.changes.dispose();
  }

  private async scanEach(folders: readonly vscode.WorkspaceFolder[], stop: StopToken): Promise<ScanState> {
    try {
      for (const folder of folders) await this.scanFolder(folder, stop);
      return stop.isCancellationRequested ? 'stopped' : 'done';
    } catch (error) {
      // A search that is cancelled may end so.
      if (stop.isCancellationRequested) return 'stopped';
      this.sources.logger.error(`The workspace cannot be scanned: ${String(error)}`);
      return 'failed';
    }
  }

  private async scanFolder(folder: vscode.WorkspaceFolder, stop: StopToken): Promise<void> {
    const key = folder.uri.toString();
    if (stop.isCancellationRequested) return;
    const listed = new Set((await this.files.list(folder, stop)).map(String));
    let counts: ScanCounts = { listed: listed.size, scanned: 0, skipped: 0 };
    this.countsOf.set(key, counts);
    await this.search(listed, {
      stop,
      onFile: (result) => {
        const field = 'skipped' in result ? 'skipped' : 'scanned';
        counts = { ...counts, [field]: counts[field] + 1 };
        this.countsOf.set(key, counts);
        this.changes.fire('counts');
      },
    });
    if (stop.isCancellationRequested) return;
    // What an earlier scan found and this one did not list is gone.
    this.index.removeWhere((file) => !listed.has(file) && isBelow(key, file) && this.isOf(folder, file));
  }

  private isOf(folder: vscode.WorkspaceFolder, file: string): boolean {
    return vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(file))?.uri.toString() === folder.uri.toString();
  }

  private async search(
    files: Iterable<string>,
    { stop, onFile }: { readonly stop: StopSignal; readonly onFile?: (result: FileResult) => void },
  ): Promise<void> {
    const { content, finders } = this.sources;
    const finder = await finders.finder({ concepts: false });
    const serviceIdOf = serviceIdsOf(await content.catalogue());
    await scanFiles(files, {
      finder,
      pace: this.pace,
      stop,
      read: (file) => this.files.read(vscode.Uri.parse(file)),
      onFile: (file, result) => {
        if (this.keep(file, result, serviceIdOf)) this.changes.fire('found');
        onFile?.(result);
      },
    });
  }

  /** Keeps what was found in a file; tells whether that is news. */
  private keep(file: string, result: FileResult, serviceIdOf: (entryId: string) => string): boolean {
    if ('mentions' in result) {
      const mentions = result.mentions.map((mention) => ({ ...mention, entryId: serviceIdOf(mention.entryId) }));
      return this.index.replace(file, mentions);
    }
    // Pictures and archives are no news to anybody.
    if (result.skipped !== 'binary') this.sources.logger.info(`${file} was skipped: ${result.cause ?? result.skipped}`);
    return this.index.remove(file);
  }

  private forgetBelow(key: string): boolean {
    return this.index.removeWhere((file) => file === key || isBelow(key, file));
  }

  /** Runs a job after those before it. */
  private run(job: () => Promise<void>): Promise<void> {
    const done = this.jobs.then(job);
    this.jobs = done.catch((error: unknown) => this.sources.logger.error(`The scan failed: ${String(error)}`));
    return this.jobs;
  }

  private enter(state: ScanState): void {
    this.current = state;
    this.changes.fire('state');
  }
}

function isBelow(folder: string, file: string): boolean {
  return file.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}
