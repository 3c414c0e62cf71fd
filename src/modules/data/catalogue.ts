// Which data sets does this house publish, and which files make them up now?
import type { DataFile, DataSet, Deps } from '#platform/module';

/** A data set with its files as of now. */
export interface Entry {
  readonly set: DataSet;
  readonly files: readonly DataFile[];
}

/** Every data set of every module, in the modules' order. */
export async function readCatalogue(deps: Deps): Promise<Entry[]> {
  const entries: Entry[] = [];
  // One after the other: the embedded database has one connection.
  for (const set of deps.registry.openData) entries.push({ set, files: await set.files(deps) });
  return entries;
}
