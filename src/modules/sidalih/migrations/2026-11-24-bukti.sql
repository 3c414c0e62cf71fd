-- Evidence of a case: which file, to which case, from whom. The bytes lie sealed under the hash of their content; nama is
-- what the sender calls the file, sealed. pindai: state of the virus scan. Rows are never changed but for that state.
create table sidalih_bukti (
  id uuid primary key,
  perihal text not null,
  perkara text not null,
  node text not null,
  sha256 text not null,
  jenis text not null check (jenis in ('foto', 'pdf')),
  ukuran bigint not null,
  nama text not null,
  berisi boolean not null default false,
  pindai text not null default 'TIDAK_DIPINDAI' check (pindai in ('TIDAK_DIPINDAI', 'MENUNGGU_PINDAI', 'BERSIH', 'TERINFEKSI', 'GAGAL_PINDAI')),
  oleh text not null,
  pada timestamptz not null
);
create index sidalih_bukti_perkara on sidalih_bukti (perihal, perkara);
