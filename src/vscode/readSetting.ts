import * as vscode from 'vscode';
import type { SettingTypes } from '../contributions';

/**
 * Reads one of our settings as it is now, for `scope` where that matters. Its default is the one in package.json, so it
 * is written down in one place.
 */
export function readSetting<K extends keyof SettingTypes>(name: K, scope?: vscode.ConfigurationScope): SettingTypes[K] {
  // A setting that the manifest contributes always has a value, which `get` cannot know.
  return vscode.workspace.getConfiguration(undefined, scope).get(name) as SettingTypes[K];
}
