/** YAML is read by whoever calls core. `line` is 1-based within the given text; null where the parser names none. */
export type ParseYaml = (yaml: string) => YamlResult;

export type YamlResult = { ok: true; data: unknown } | { ok: false; message: string; line: number | null };
