-- What the desks of participants keep of a province and of the nation, so that no page walks all stations: both ends of each
-- level, pockets, differences between the layers. Derived from the log and the forms: it can be dropped and is made again.
-- prov 0 = the nation. nomor 0 = what concerns the voters and no single participant.
create table hasil_peserta_sebaran (
  pemilu text collate "C" not null,
  jenis text collate "C" not null,
  prov smallint not null,
  nomor smallint not null,
  -- peserta/kept.ts says its shape.
  isi jsonb not null,
  -- Votes of each kel/desa of a province, for the pockets of the nation.
  desa integer[] not null default '{}',
  primary key (pemilu, jenis, prov, nomor)
);

-- Up to which number of the log, and over which plenaries, a province's rows were made. pada: seconds since 1970 UTC.
create table hasil_peserta_susun (
  pemilu text collate "C" not null,
  jenis text collate "C" not null,
  prov smallint not null,
  versi text not null,
  seq bigint not null,
  pada bigint not null,
  primary key (pemilu, jenis, prov)
);

-- Areas that a participant's officer keeps under watch, with what was seen there last. Of that officer alone.
create table hasil_pantau (
  akun text not null,
  -- Number on the ballot, from the mandate.
  partai smallint not null,
  pemilu text collate "C" not null,
  jenis text collate "C" not null,
  kode bigint not null,
  dibuat bigint not null,
  -- Of the area when it was last looked at; suara null = nothing was in.
  seq bigint not null,
  suara bigint,
  jumlah bigint,
  dilihat bigint not null,
  primary key (akun, partai, pemilu, jenis, kode)
);
