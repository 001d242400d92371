import type { ParseYaml } from '../../../core/yaml.ts';
import { readKeyLines } from '../../../core/module/read-key-lines.ts';

/** Enough YAML for tests of core, which is handed its YAML reader: flat keys and lists. */
export const parseFlatYaml: ParseYaml = (yaml) => {
  const { data, understoodAll } = readKeyLines(yaml);
  return understoodAll ? { ok: true, data } : { ok: false, message: 'a line is no “key: value”', line: 1 };
};
