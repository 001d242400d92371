import type { MethodName } from '../../contract/methods.ts';
import type { Routes } from './route.ts';

/** Who answers the methods about backups. */
export const backupRoutes: Pick<Routes, Extract<MethodName, `backups.${string}`>> = {
  'backups.list': { writes: false, answer: (_, { backups }) => backups.list() },
  'backups.make': { writes: true, answer: (_, { backups }) => backups.make() },
  'backups.compare': { writes: false, answer: (input, { backups }) => backups.compare(input) },
  'backups.restore': {
    writes: true,
    async answer(input, { backups, tell }) {
      const restored = await backups.restore(input);
      if (restored.ok) tell({ name: 'annotations.changed', value: { course: null } });
      return restored;
    },
  },
};
