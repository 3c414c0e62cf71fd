-- How the sums of an area changed in each step of time, by the source's time: langkah 1 = day of WIB, kept for provinces
-- and kab/kota; 2 = hour, kept for kab/kota. waktu: number of the step (steps.ts). beda: the cells of the area's flat
-- array (rollup.ts) that changed, packed (packed.ts). tanda: of an hour, which stations have an event in which minute.
-- The state at any moment is the whole days before, the whole hours of that day, and the few stations that the last
-- hour names, from the log. An index of the log by time would cost every figure twice as much as these rows.
create table hasil_selisih (
  kontes smallint not null references hasil_kontes (no),
  kode integer not null,
  langkah smallint not null,
  waktu integer not null,
  beda bytea not null,
  tanda bytea not null,
  primary key (kontes, kode, langkah, waktu)
) with (fillfactor = 80);

-- The corrections up to a moment.
create index hasil_angka_ubah_waktu on hasil_angka (kontes, per, seq, kode) where jenis in (2, 3);
