-- Sums of an election whose areas a source numbers in its own way (KPU's ids of 2019), and two kinds of small sums more.

-- KELENGKAPAN: how far a source says that each province is; SERI: what it showed at one instant for one province.
alter table hasil_jumlah drop constraint hasil_jumlah_kelas_check;
alter table hasil_jumlah add constraint hasil_jumlah_kelas_check check (kelas in ('dapil', 'nasional', 'terpilih', 'wilayah', 'kelengkapan', 'seri'));

-- The source's areas, once for all contests of the election. `id` is unique over its whole scheme; abroad is below zero.
create table hasil_jumlah_tempat (
  pemilu text collate "C" not null,
  id integer not null,
  -- Ids from the province down to the area itself.
  jalur integer[] not null,
  tingkat smallint not null check (tingkat between 1 and 4 and tingkat = cardinality(jalur)),
  nama text not null,
  -- The area of the 2024 tree with the same path of names, one to one; null where there is none.
  kode text collate "C",
  -- PENUH: the whole path is the same; TANPA_JENIS: without KOTA or KAB. Or why there is no code: TIADA, GANDA, TERBAGI.
  cara text collate "C" not null check ((kode is not null) = (cara in ('PENUH', 'TANPA_JENIS'))),
  primary key (pemilu, id)
);

create unique index hasil_jumlah_tempat_kode on hasil_jumlah_tempat (pemilu, kode) where kode is not null;

-- Against which tree the codes were matched, to match again when it is another.
create table hasil_jumlah_padanan (
  pemilu text collate "C" not null primary key,
  pohon text collate "C" not null,
  versi integer not null,
  -- Whole seconds since 1970 UTC.
  pada bigint not null
);

-- What was handed in for such an area, one row an area and version: cells in the order of the family's columns.
create table hasil_jumlah_sel (
  pemilu text collate "C" not null,
  jenis text collate "C" not null,
  id integer not null,
  versi integer not null check (versi > 0),
  sumber integer not null,
  sel integer[] not null,
  primary key (pemilu, jenis, id, versi),
  foreign key (pemilu, jenis, sumber) references hasil_jumlah_sumber (pemilu, jenis, urut),
  foreign key (pemilu, id) references hasil_jumlah_tempat (pemilu, id)
);

create trigger hasil_jumlah_sel_tetap before update or delete on hasil_jumlah_sel
 for each statement execute function hasil_jumlah_tetap();

create trigger hasil_jumlah_tempat_tetap before update of pemilu, id, jalur, tingkat, nama or delete on hasil_jumlah_tempat
 for each statement execute function hasil_jumlah_tetap();

-- Sums of those rows for every area above them: may be made again at any time. id 0 = the nation; dari 3 = of the
-- kecamatan, 4 = of the kel/desa.
create table hasil_jumlah_naik (
  pemilu text collate "C" not null,
  jenis text collate "C" not null,
  id integer not null,
  dari smallint not null check (dari in (3, 4)),
  -- How many rows were added up.
  baris integer not null,
  sel integer[] not null,
  primary key (pemilu, jenis, id, dari)
);
