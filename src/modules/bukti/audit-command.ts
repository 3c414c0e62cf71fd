// How does an auditor check the chain of all acts, and where is its first broken link? (`pendopo -- audit verify`; keamanan.md 7.3)
import { parseArgs } from 'node:util';
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { type ChainReport, type Scope, keepCheck, verifyChain } from '#platform/audit';
import type { Terminal } from '#platform/log';
import type { Command, Deps } from '#platform/module';
import { findPublishedRoot } from './hourly-root.ts';
import { text } from './text-audit.ts';

/** Not understood. Codes 0 to 4 are the chain's own. */
const USAGE = 64;

export const auditCommand: Command = {
  words: 'audit verify',
  usage: 'audit verify [--stream hasil/3171/2026-11] [--from 1]',
  summary: say('id', text.ringkasan),
  run,
};

async function run(args: readonly string[], deps: Deps, terminal: Terminal): Promise<number> {
  const scope = scopeOf(args);
  if (scope === undefined) {
    terminal.problem(auditCommand.usage);
    return USAGE;
  }
  try {
    const { db } = deps.database;
    const report = await verifyChain(db, { ...scope, published: (root) => findPublishedRoot(db, root) });
    // `/readyz` and the desk go by the last look; a copy that takes no writing is looked at all the same.
    if (scope.alur === undefined && scope.dari === undefined) await keepCheck(db, deps.clock, report).catch(() => undefined);
    if (report.code === 0) return tellSound(report, scope, terminal);
    terminal.problem(sentenceOf(report));
    terminal.problem(say('id', text.langkah));
    return report.code;
  } catch (error) {
    terminal.problem(say('id', text.gagal, { sebab: error instanceof Error ? error.message : String(error) }));
    return 4;
  }
}

function scopeOf(args: readonly string[]): Pick<Scope, 'alur' | 'dari'> | undefined {
  try {
    const { values } = parseArgs({ args: [...args], options: { stream: { type: 'string' }, from: { type: 'string' } } });
    if (values.from !== undefined && !/^[1-9]\d{0,8}$/.test(values.from)) return undefined;
    return {
      ...(values.stream === undefined ? {} : { alur: values.stream }),
      ...(values.from === undefined ? {} : { dari: Number(values.from) }),
    };
  } catch {
    return undefined;
  }
}

function tellSound(report: Extract<ChainReport, { readonly code: 0 }>, { alur, dari = 1 }: Scope, terminal: Terminal): number {
  const entri = formatInt('id', report.entries);
  if (alur === undefined) {
    terminal.line(say('id', text.utuh, { entri, alur: formatInt('id', report.streams), akar: formatInt('id', report.roots) }));
    return 0;
  }
  if (report.entries === 0) {
    terminal.problem(say('id', text.kosong, { alur, no: String(dari) }));
    return USAGE;
  }
  terminal.line(say('id', text.utuhAlur, { alur, entri }));
  return 0;
}

function sentenceOf(report: Exclude<ChainReport, { readonly code: 0 }>): string {
  switch (report.code) {
    case 1:
      return say('id', text.putus, { alur: report.alur, no: String(report.no) });
    case 2:
      return say('id', text.hilang, { alur: report.alur, no: String(report.no) });
    case 4:
      return say('id', text.tidakTerbaca, { alur: report.alur, no: String(report.no) });
    default: {
      const jam = `${report.jam.slice(0, 16).replace('T', ' ')} UTC`;
      return report.alur === null || report.no === null ? say('id', text.bedaAkar, { jam }) : say('id', text.bedaKepala, { alur: report.alur, no: String(report.no), jam });
    }
  }
}
