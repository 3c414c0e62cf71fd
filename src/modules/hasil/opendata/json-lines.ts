// How are rows written as JSON lines? (one object a line, LF, so that a reader takes them one by one)

export function jsonLines(rows: readonly object[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}
