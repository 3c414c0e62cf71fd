// At which addresses does everybody read the list of public information and the archive?
import { z } from 'zod';
import { type Route, definePost, defineRoute } from '#platform/module';
import { ANSWER_FIELD, PUZZLE_FIELD } from '#platform/puzzle';
import { KELAS } from './kewajiban.ts';
import { ANSWERED } from '../permohonan/states.ts';
import { LAPOR_ROUTE, archiveAnswer, entryAnswer, giveAnswerJson, giveArsipFile, giveDipFile, giveEntryJson, showAnswer, showEntry, showReport, takeReport } from './pages/one.tsx';
import { giveAtom, giveCsv, giveJson, listAnswer, showList } from './pages/many.tsx';
import { giveSuggestions, showSimilar, suggestAnswer, takeAnswered } from './pages/asked.tsx';
import { API, ARSIP, DIP, JAWABAN } from './pages/address.ts';
import { INI } from './pages/similar.tsx';
import { arsipText } from './text-arsip.ts';
import { dipText } from './text-dip.ts';
import { jawabanText } from './text-jawaban.ts';

const q = z.string().max(2_000).optional();
const office = z.string().regex(/^(0|[0-9]{2}|[0-9]{4})?$/).optional();
const year = z.string().regex(/^([0-9]{4})?$/).optional();
const place = z.string().regex(/^[0-9]{1,15}$/).optional();
const dipQuery = z.object({ q, kantor: office, kelas: z.union([z.enum(KELAS), z.literal('')]).optional(), tahun: year, sebelum: place });
const arsipQuery = z.object({ q, kantor: office, hasil: z.union([z.enum(ANSWERED), z.literal('')]).optional(), tahun: year, sebelum: place });

const dipNumber = z.string().regex(/^DIP-[0-9]{1,4}-[0-9]{4}-[0-9]{5}$/).meta({ description: 'Number of the entry', examples: ['DIP-0-2026-00001'] });
const caseNumber = z.string().regex(/^PPID-[0-9]{1,4}-[0-9]{4}-[0-9]{5}$/).meta({ description: 'Number of the request', examples: ['PPID-0-2026-00001'] });
const dipParams = z.object({ nomor: dipNumber });
const arsipParams = z.object({ nomor: caseNumber });
const fileNo = z.string().regex(/^[1-9][0-9]?$/);
const CSV = 'text/csv; charset=utf-8';
const ATOM = 'application/atom+xml; charset=utf-8';

const reportBody = z.object({ alasan: z.string().max(20).optional(), catatan: z.string().max(2_000).optional(), [PUZZLE_FIELD]: z.string().max(600).optional(), [ANSWER_FIELD]: z.string().max(400).optional() });

// Nothing here is kept by a cache: what is hidden is gone with the next request.
export const publicRoutes: readonly Route[] = [
  defineRoute({ id: 'ppid.dip-json', path: `${DIP}.json`, summary: dipText.ruteJson, query: dipQuery, answer: listAnswer, open: true, handle: (ask) => giveJson(ask, 'dip') }),
  defineRoute({ id: 'ppid.dip-csv', path: `${DIP}.csv`, summary: dipText.ruteCsv, query: dipQuery, type: CSV, open: true, handle: (ask) => giveCsv(ask, 'dip') }),
  defineRoute({ id: 'ppid.dip-atom', path: `${DIP}.atom`, summary: dipText.ruteAtom, query: dipQuery, type: ATOM, open: true, handle: (ask) => giveAtom(ask, 'dip') }),
  defineRoute({ id: 'ppid.dip', path: DIP, query: dipQuery, handle: (ask) => showList(ask, 'dip') }),
  defineRoute({ id: 'ppid.dip-berkas', path: `${DIP}/:nomor/berkas/:no`, params: dipParams.extend({ no: fileNo }), handle: (ask) => giveDipFile(ask) }),
  defineRoute({ id: 'ppid.dip-satu-json', path: `${DIP}/:nomor.json`, summary: dipText.ruteSatu, params: dipParams, answer: entryAnswer, open: true, handle: (ask) => giveEntryJson(ask) }),
  defineRoute({ id: 'ppid.dip-satu', path: `${DIP}/:nomor`, params: dipParams, handle: (ask) => showEntry(ask) }),
  defineRoute({ id: 'ppid.arsip-json', path: `${ARSIP}.json`, summary: arsipText.ruteJson, query: arsipQuery, answer: listAnswer, open: true, handle: (ask) => giveJson(ask, 'arsip') }),
  defineRoute({ id: 'ppid.arsip-csv', path: `${ARSIP}.csv`, summary: arsipText.ruteCsv, query: arsipQuery, type: CSV, open: true, handle: (ask) => giveCsv(ask, 'arsip') }),
  defineRoute({ id: 'ppid.arsip-atom', path: `${ARSIP}.atom`, summary: arsipText.ruteAtom, query: arsipQuery, type: ATOM, open: true, handle: (ask) => giveAtom(ask, 'arsip') }),
  defineRoute({ id: 'ppid.arsip', path: ARSIP, query: arsipQuery, handle: (ask) => showList(ask, 'arsip') }),
  defineRoute({ id: 'ppid.arsip-berkas', path: `${ARSIP}/:nomor/berkas/:no`, params: arsipParams.extend({ no: fileNo }), handle: (ask) => giveArsipFile(ask) }),
  definePost({ id: 'ppid.arsip-lapor', path: `${ARSIP}/:nomor/lapor`, params: arsipParams, handle: (ask) => showReport(ask) }),
  definePost({ id: LAPOR_ROUTE, path: `${ARSIP}/:nomor/lapor`, params: arsipParams, body: reportBody, handle: (ask) => takeReport(ask) }),
  defineRoute({ id: 'ppid.arsip-satu-json', path: `${ARSIP}/:nomor.json`, summary: arsipText.ruteSatu, params: arsipParams, answer: archiveAnswer, open: true, handle: (ask) => giveAnswerJson(ask) }),
  defineRoute({ id: 'ppid.arsip-satu', path: `${ARSIP}/:nomor`, params: arsipParams, handle: (ask) => showAnswer(ask) }),
  // The same for programs that know the house by its API (ppid.md section 23).
  defineRoute({ id: 'ppid.api-dip', path: API.dip, summary: dipText.ruteJson, query: dipQuery, answer: listAnswer, open: true, handle: (ask) => giveJson(ask, 'dip') }),
  defineRoute({ id: 'ppid.api-dip-satu', path: `${API.dip}/:nomor`, summary: dipText.ruteSatu, params: dipParams, answer: entryAnswer, open: true, handle: (ask) => giveEntryJson(ask) }),
  defineRoute({ id: 'ppid.api-arsip', path: API.arsip, summary: arsipText.ruteJson, query: arsipQuery, answer: listAnswer, open: true, handle: (ask) => giveJson(ask, 'arsip') }),
  defineRoute({ id: 'ppid.api-arsip-satu', path: `${API.arsip}/:nomor`, summary: arsipText.ruteSatu, params: arsipParams, answer: archiveAnswer, open: true, handle: (ask) => giveAnswerJson(ask) }),
  defineRoute({ id: 'ppid.mirip-json', path: `${JAWABAN}.json`, summary: jawabanText.rute, query: z.object({ q, kantor: office }), answer: suggestAnswer, handle: (ask) => giveSuggestions(ask) }),
  definePost({ id: 'ppid.mirip', path: JAWABAN, query: z.object({ q, kantor: office }), handle: (ask) => showSimilar(ask) }),
  definePost({ id: 'ppid.mirip-ini', path: INI, body: z.object({ sasaran: z.string().max(60).optional(), ke: z.string().max(300).optional(), kantor: z.string().max(4).optional() }), handle: (ask) => takeAnswered(ask) }),
];
