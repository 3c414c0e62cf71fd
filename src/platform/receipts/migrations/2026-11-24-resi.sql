-- Receipts of cases without an account. kunci: keyed hash of the code; pin: argon2id of the peppered PIN; perkara: id of
-- the case in its module. Neither code nor PIN is kept.
create table receipts_resi (
  kunci text primary key,
  jenis text not null,
  perkara text not null,
  pin text not null,
  dibuat timestamptz not null
);
create index receipts_resi_perkara on receipts_resi (jenis, perkara);

-- Wrong attempts by keyed hash of the code, known or not, an hour long.
create table receipts_gagal (
  kunci text not null,
  pada bigint not null
);
create index receipts_gagal_pada on receipts_gagal (pada);
create index receipts_gagal_kunci on receipts_gagal (kunci, pada);

create table receipts_alarm (
  jenis text primary key,
  pada bigint not null
);
