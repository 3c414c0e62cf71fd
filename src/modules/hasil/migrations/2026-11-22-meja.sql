-- What officers send from a desk or a device. One row = one form that was accepted: who (an account, never shown), in
-- which role for which area, over which version, and what stands on the paper besides the figures, which lie in
-- hasil_angka under seq. seq null = the form said again what was in force. Instants are seconds since 1970.
create table hasil_bacaan (
  uuid uuid primary key,
  kontes smallint not null references hasil_kontes (no),
  prov smallint not null,
  kode bigint not null,
  seq bigint,
  versi integer not null,
  -- ISI a first form, PERBAIKI a correction, FOTO photographs only
  jenis text not null check (jenis in ('ISI', 'PERBAIKI', 'FOTO')),
  nasib text not null,
  akun text not null,
  peran text not null,
  peran_node bigint not null,
  perangkat uuid,
  cacah bigint,
  per bigint not null,
  diterima bigint not null,
  -- SHA-256 over the content: the same uuid with another content is refused
  sidik text not null,
  isi jsonb not null
);

create index hasil_bacaan_seq on hasil_bacaan (kontes, seq) where seq is not null;
create index hasil_bacaan_tempat on hasil_bacaan (kontes, prov, kode, diterima);
-- A device counts its forms: the same number cannot say two things.
create unique index hasil_bacaan_perangkat on hasil_bacaan (perangkat, cacah) where perangkat is not null;

create trigger hasil_bacaan_tetap before update or delete on hasil_bacaan
  for each statement execute function hasil_angka_tetap();

-- A form that is not sent yet, for its writer alone: replaced by the next save, gone when the form is accepted or after
-- its time. It is nobody's figure.
create table hasil_draf (
  akun text not null,
  kontes smallint not null references hasil_kontes (no),
  kode bigint not null,
  uuid uuid not null,
  dasar integer not null,
  isi jsonb not null,
  disimpan bigint not null,
  sampai bigint not null,
  primary key (akun, kontes, kode)
);

create index hasil_draf_sampai on hasil_draf (sampai);

-- Pages of a form as photographs. foto: SHA-256 of the original, which lies sealed. A later row of a page replaces the
-- earlier one on show; both stay. tutup: what is covered before the public sees it.
create table hasil_foto (
  no bigint generated always as identity primary key,
  kontes smallint not null references hasil_kontes (no),
  prov smallint not null,
  kode bigint not null,
  halaman smallint not null,
  foto text not null,
  umum text not null,
  tutup jsonb not null,
  bacaan uuid not null references hasil_bacaan (uuid),
  diambil text,
  diterima bigint not null,
  unique (kontes, kode, halaman, foto)
);

create index hasil_foto_sidik on hasil_foto (foto);

create trigger hasil_foto_tetap before update or delete on hasil_foto
  for each statement execute function hasil_angka_tetap();
