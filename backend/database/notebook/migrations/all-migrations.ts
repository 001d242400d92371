import { sourcesSettingsProgress } from './0001-sources-settings-progress.ts';
import type { Migration } from './migration.ts';

/** In order, each one version after the one before. */
export const allMigrations: readonly Migration[] = [sourcesSettingsProgress];

export const notebookVersion = allMigrations.length;
