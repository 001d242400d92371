import { expect, test } from 'vitest';
import { defaultDataFolder } from '../../../backend/data-folder.ts';

test.each([
  ['linux', {}, '/home/ada', '/home/ada/.local/share/carrel'],
  ['linux', { XDG_DATA_HOME: '/data' }, '/home/ada', '/data/carrel'],
  ['linux', { XDG_DATA_HOME: 'not/absolute' }, '/home/ada', '/home/ada/.local/share/carrel'],
  ['linux', { XDG_DATA_HOME: '' }, '/home/ada', '/home/ada/.local/share/carrel'],
  ['darwin', { XDG_DATA_HOME: '/data' }, '/Users/ada', '/Users/ada/Library/Application Support/Carrel'],
  [
    'win32',
    { APPDATA: 'C:\\Users\\ada\\AppData\\Roaming' },
    'C:\\Users\\ada',
    'C:\\Users\\ada\\AppData\\Roaming\\Carrel',
  ],
  ['win32', {}, 'C:\\Users\\ada', 'C:\\Users\\ada\\AppData\\Roaming\\Carrel'],
] as const)('%s with %j', (platform, env, home, folder) => {
  expect(defaultDataFolder({ platform, env, home })).toBe(folder);
});
