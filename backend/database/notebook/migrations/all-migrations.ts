import { sourcesSettingsProgress } from './0001-sources-settings-progress.ts';
import { zipSources } from './0002-zip-sources.ts';
import { dialectChoices } from './0003-dialect-choices.ts';
import { followedEditions } from './0004-followed-editions.ts';
import { searchHistory } from './0005-search-history.ts';
import { annotations } from './0006-annotations.ts';
import type { Migration } from './migration.ts';

/** In order, each one version after the one before. */
export const allMigrations: readonly Migration[] = [
  sourcesSettingsProgress,
  zipSources,
  dialectChoices,
  followedEditions,
  searchHistory,
  annotations,
];

export const notebookVersion = allMigrations.length;
