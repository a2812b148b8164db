import assert from 'node:assert/strict';
import fs from 'node:fs';
import { Commands, Settings, ViewContainers, Views, WebviewTypes } from '../../src/contributions';

describe('package.json and contributions.ts', () => {
  const manifest = JSON.parse(fs.readFileSync('package.json', 'utf8'));
  const { contributes } = manifest;
  const strings = JSON.parse(fs.readFileSync('package.nls.json', 'utf8')) as Record<string, string>;

  it('name the same commands', () => {
    const commands = contributes.commands.map(({ command }: { command: string }) => command);
    assert.deepEqual(commands.toSorted(), Object.values(Commands).toSorted());
  });

  it('name the same settings', () => {
    const settings = contributes.configuration.flatMap(({ properties }: { properties: object }) =>
      Object.keys(properties),
    );
    assert.deepEqual(settings.toSorted(), Object.values(Settings).toSorted());
  });

  it('name the same container and views', () => {
    assert.deepEqual(
      contributes.viewsContainers.activitybar.map(({ id }: { id: string }) => id),
      Object.values(ViewContainers),
    );
    assert.deepEqual(
      contributes.views[ViewContainers.study].map(({ id }: { id: string }) => id),
      Object.values(Views),
    );
  });

  it('activate for every webview that is brought back after a reload', () => {
    for (const type of Object.values(WebviewTypes))
      assert.ok(manifest.activationEvents.includes(`onWebviewPanel:${type}`));
  });

  it('use exactly the strings that package.nls.json has', () => {
    const used = [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key);
    assert.deepEqual([...new Set(used)].toSorted(), Object.keys(strings).toSorted());
  });
});
