-- Corrections proposed by the supervisor: one letter, its rows, the outcome of each. isi: name, reason and note under seal.
-- csv: the published reply, sealed; its hash is the leaf of the public log.
create table sidalih_saran (
  id uuid primary key,
  surat text not null,
  tanggal date not null,
  node text not null,
  daftar text not null references sidalih_daftar (id),
  keadaan text not null check (keadaan in ('DIBAGI', 'JAWABAN_TERBIT', 'LANJUT')),
  pengaju text not null,
  peran text not null,
  asal text not null,
  diterima timestamptz not null,
  terbit timestamptz,
  csv text,
  sha256 text,
  unique (daftar, asal, surat)
);
create index sidalih_saran_node on sidalih_saran (node, keadaan, diterima);

create table sidalih_saran_baris (
  saran uuid not null references sidalih_saran (id),
  no int not null,
  isi text not null,
  desa text not null,
  tps text not null,
  kode smallint not null,
  pemilih uuid,
  tingkat text not null,
  hasil text check (hasil in ('SUDAH_SESUAI', 'DITINDAKLANJUTI', 'TIDAK_DAPAT')),
  alasan text,
  perubahan bigint,
  bukti text not null default '',
  primary key (saran, no)
);
