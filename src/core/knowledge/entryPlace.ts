import type { YamlFile, YamlPath } from './yamlFile.ts';

/** Where an entry, or a part of it, stands. */
export interface EntryPlace {
  readonly yaml: YamlFile;
  readonly path: YamlPath;
}

/** Such as `glossary/data.yaml:12`. */
export function whereIs({ yaml, path }: EntryPlace): string {
  return `${yaml.file}:${yaml.locate(path).line}`;
}
