// Do the server's checks and the verifier's, written apart from each other, say the same of any form? (hasil.md 4.1, 4.2)
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AreaCode, areaCode } from '#kernel/area-code';
import { findKontes, findPemilu } from '#modules/pemilu';
import { type HasilCek, CEK } from '../hasil/figures.ts';
import { periksaLengkap } from '../hasil/checks.ts';
import { rulesData } from '../hasil/opendata/rules-data.ts';
import { type Aturan, type Hasil, namaCek, periksaFormulir, selTerbuka, susunCek, topeng } from '../../verifier/formulir.ts';

const pemilu = findPemilu('pemilu-2024');
const pack = findKontes('pemilu-2024', 'ppwp');
if (pemilu === undefined || pack === undefined) throw new Error('the pack of 2024 is gone');
const contest = { pemilu, pack };
/** As it is read from the published file. */
const rules = JSON.parse(JSON.stringify(rulesData({ kontes: contest, simulated: false }))) as Aturan;
const checks = susunCek(rules);
const names = [...pack.opsi.map(({ nomor }) => `suara_${nomor}`), ...pack.form.sel.map(({ nama }) => nama)];

/** Small numbers, so that sums often agree; now and then one that fills four boxes, or none. */
const cell = fc.oneof({ weight: 12, arbitrary: fc.nat(4) }, { weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat(2000) });
const code: fc.Arbitrary<AreaCode> = fc.constantFrom('6472011001001', '6472011001901', '9901010001001', '9901010002001').map(areaCode);
const photos = fc.constantFrom(
  null,
  ['https://sirekap-obj-formc.kpu.go.id/a/6472011001001-20240214-205639--a.jpg'],
  ['https://sirekap-obj-formc.kpu.go.id/a/6472011001002-20240214-205639--a.jpg'],
  ['https://sirekap-obj-formc.kpu.go.id/a/tanpa-kode.jpg', 'https://sirekap-obj-formc.kpu.go.id/a/6472011001001-20240214-205639--a.jpg'],
);
const words = fc.constantFrom(null, true, false);

function ofServer(form: { kode: AreaCode; cells: readonly (number | null)[]; foto: readonly string[] | null; huruf: boolean | null }): Map<string, HasilCek> {
  const [suara, sel] = [form.cells.slice(0, pack?.opsi.length), form.cells.slice(pack?.opsi.length)];
  const all = periksaLengkap(contest.pack, { kode: form.kode, suara, sel, foto: form.foto?.join('\n') ?? null, huruf: form.huruf });
  return new Map(all.map(({ id, hasil }) => [id, hasil]));
}

/** The verifier sees open cells only, as text in a table. */
function ofVerifier(form: Parameters<typeof ofServer>[0]): Hasil {
  const out: Hasil = { gagal: 0, lulus: 0, takDapat: 0 };
  const nilai = selTerbuka(rules).map((name) => form.cells[names.indexOf(name)] ?? -1);
  periksaFormulir(rules, checks, { kode: form.kode, nilai, foto: form.foto?.join(' ') ?? '', huruf: form.huruf === null ? '' : form.huruf ? 'cocok' : 'beda' }, out);
  return out;
}

describe('every check whose cells are open', () => {
  test('any form: the same outcome', () => {
    const open = checks.filter((check) => !check.tertutup);
    expect(open.map(({ id }) => id)).toEqual(CEK.filter((id) => !['K06', 'K11', 'K20', 'K21', 'K23'].includes(id)));
    fc.assert(
      fc.property(code, fc.array(cell, { minLength: names.length, maxLength: names.length }), photos, words, (kode, cells, foto, huruf) => {
        const form = { kode, cells, foto, huruf };
        const [server, own] = [ofServer(form), ofVerifier(form)];
        for (const { id, bit } of open) {
          const said = server.get(id);
          expect([id, (own.gagal & bit) !== 0]).toEqual([id, said === 'GAGAL']);
          // A lawful exception (X_DPTB of K24) is neither a failure nor a lack; the verifier counts it as passed.
          expect([id, (own.takDapat & bit) !== 0]).toEqual([id, said === 'TAK_DAPAT']);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  test('a closed check fails for the verifier only where it fails for the server', () => {
    fc.assert(
      fc.property(code, fc.array(cell, { minLength: names.length, maxLength: names.length }), photos, words, (kode, cells, foto, huruf) => {
        const form = { kode, cells, foto, huruf };
        const server = ofServer(form);
        for (const id of namaCek(ofVerifier(form).gagal)) expect([id, server.get(id)]).toEqual([id, 'GAGAL']);
      }),
      { numRuns: 2_000 },
    );
  });
});

test('masks and names of checks are each other', () => {
  fc.assert(
    fc.property(fc.subarray([...CEK]), (ids) => {
      expect(namaCek(topeng(ids))).toEqual(ids);
    }),
  );
});
