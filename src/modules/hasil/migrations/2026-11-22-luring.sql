-- What bound devices sent, as it was signed: kept so that the signature can be checked at any later time, and so that a
-- form that came second (BENTROK) is not lost with the phone. pada: when the device says that it was signed; diterima:
-- the server's clock. Both are seconds since 1970, and only the second one counts.
create table hasil_luring (
  uuid uuid primary key,
  kontes smallint not null references hasil_kontes (no),
  prov smallint not null,
  kode bigint not null,
  perangkat uuid not null,
  cacah bigint not null,
  hasil text not null check (hasil in ('TERIMA', 'BENTROK')),
  berkas text not null,
  tanda text not null,
  pada bigint not null,
  diterima bigint not null,
  unique (perangkat, cacah)
);

create index hasil_luring_tempat on hasil_luring (kontes, prov, kode);

create trigger hasil_luring_tetap before update or delete on hasil_luring
  for each statement execute function hasil_angka_tetap();
