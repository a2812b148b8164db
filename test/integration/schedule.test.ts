import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Commands, Settings } from '../../src/contributions';
import { DEFAULT_PARAMETERS } from '../../src/core/scheduling/fsrsMath';
import { formatDay, localCalendar } from '../../src/core/util/calendar';
import { Schedule } from '../../src/vscode/schedule';
import { BuiltInContent } from '../../src/vscode/storage/contentStore';
import { extensionId } from './extensionId';
import { silentLogger } from './silentLogger';
import { waitFor } from './waitFor';

/** What VS Code keeps for an extension, for one test. */
function memento(): vscode.Memento {
  const kept = new Map<string, unknown>();
  return {
    keys: () => [...kept.keys()],
    get: <T>(key: string) => kept.get(key) as T | undefined,
    update: async (key: string, value: unknown) => void kept.set(key, value),
  };
}

function set(name: string, value: unknown): Thenable<void> {
  return vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Global);
}

describe('the schedule', () => {
  let schedule: Schedule;
  let changes: number;

  beforeEach(() => {
    schedule = new Schedule(memento());
    changes = 0;
    schedule.onDidChange(() => (changes += 1));
  });

  afterEach(async () => {
    schedule.dispose();
    for (const name of [Settings.examDate, Settings.reviewDesiredRetention]) await set(name, undefined);
  });

  it('follows the settings at once', async () => {
    assert.deepEqual(schedule.options(), { desiredRetention: 0.9 });
    await set(Settings.reviewDesiredRetention, 0.8);
    await waitFor(() => changes > 0 || undefined);
    assert.equal(schedule.options().desiredRetention, 0.8);
  });

  it('lets no interval go past the exam', async () => {
    const today = localCalendar.dayOf(Date.now());
    await set(Settings.examDate, formatDay(today + 9));
    await waitFor(() => changes > 0 || undefined);
    assert.equal(schedule.settings().exam.kind, 'ahead');
    const latest = schedule.options().latestDue ?? 0;
    assert.equal(localCalendar.dayOf(latest), today + 8);
    assert.equal(localCalendar.dayOf(latest + 1), today + 9);
  });

  it('uses fitted weights until they are reset', async () => {
    const fit = { logLoss: 0.4, rmse: 0.05, reviews: 100 };
    await schedule.use({
      version: 1,
      fittedAt: 1,
      parameters: [...DEFAULT_PARAMETERS],
      reviews: 500,
      before: fit,
      after: fit,
    });
    assert.deepEqual(schedule.options().parameters, DEFAULT_PARAMETERS);
    await schedule.use(undefined);
    assert.equal(schedule.options().parameters, undefined);
    assert.equal(changes, 2);
  });

  it('can be fitted and reset by command, and stays as it is with few answers', async () => {
    await vscode.extensions.getExtension(extensionId)?.activate();
    await vscode.commands.executeCommand(Commands.optimizeSchedule);
    await vscode.commands.executeCommand(Commands.resetSchedule);
  });

  it('knows the exam from the content that ships', async () => {
    const extensionUri = vscode.extensions.getExtension(extensionId)?.extensionUri;
    assert.ok(extensionUri);
    const content = new BuiltInContent(vscode.Uri.joinPath(extensionUri, 'dist', 'content'), silentLogger);
    const { code, domains } = await content.examBlueprint();
    assert.equal(code, 'AIF-C01');
    assert.equal(domains.length, 5);
  });
});
