-- Questions about figures (hasil.md 10): what the log raises, kept beside it, and what offices answer. All but the answers can
-- be counted anew from the log at any time. Bit n-1 of a mask is question n (AN01 to AN08).

-- One row: the last number of the log that is counted, and the version of what the pages show.
create table hasil_tanya_urutan (
  satu boolean primary key default true check (satu),
  seq bigint not null,
  versi bigint not null
);

insert into hasil_tanya_urutan (seq, versi) values (0, 0);

-- Stations that are or were asked about.
create table hasil_tanya_tps (
  kontes smallint not null references hasil_kontes (no),
  prov smallint not null,
  kode bigint not null,
  kini smallint not null,
  ditandai smallint not null,
  lepas smallint not null,
  selesai smallint not null,
  dijawab smallint not null,
  primary key (kontes, prov, kode)
);

-- Counts of an area in the order of tanya/cacah.ts. sidik: of a kel/desa, one number for the votes of each station.
-- acak, acak_sama: of a kab/kota, pairs of stations of two kel/desa, and how many of these have equal votes; basi = the
-- votes moved since they were counted.
create table hasil_tanya_wilayah (
  kontes smallint not null references hasil_kontes (no),
  kode bigint not null,
  induk bigint,
  tingkat smallint not null,
  angka integer[] not null,
  sidik bigint[],
  acak bigint,
  acak_sama bigint,
  basi boolean not null default false,
  -- Newest event below that is counted, and the newest source time.
  seq bigint not null,
  per bigint,
  versi bigint not null,
  primary key (kontes, kode)
) with (fillfactor = 60);

create index hasil_tanya_wilayah_anak on hasil_tanya_wilayah (kontes, induk, kode);
create index hasil_tanya_wilayah_basi on hasil_tanya_wilayah (kontes, kode) where basi;

-- What an office says to a question. A later answer stands beside the earlier ones. akun is never shown. seq: the newest
-- event of the station when it was said.
create table hasil_tanya_jawaban (
  id uuid primary key,
  kontes smallint not null references hasil_kontes (no),
  prov smallint not null,
  kode bigint not null,
  tanya smallint not null check (tanya between 1 and 8),
  urut smallint not null check (urut > 0),
  seq bigint not null,
  alasan text not null,
  isi text not null,
  rujukan text,
  pada bigint not null,
  akun text not null,
  peran text not null,
  simpul text not null,
  unique (kontes, prov, kode, tanya, urut)
);

create trigger hasil_tanya_jawaban_tetap before update or delete or truncate on hasil_tanya_jawaban
  for each statement execute function hasil_angka_tetap();
