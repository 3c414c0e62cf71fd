-- Service standards of the offices (UU 25/2009 Pasal 20 to 22; PermenPANRB 15/2014). kantor 0 sets what holds for all: an
-- office may promise more, never less. isi: the components by number. A version that was set stands for good: only the day on
-- which it ends may still be written, once. berlaku_dari counts, berlaku_sampai does not.
create type layanan_kunci as range (subtype = text);

create table layanan_standar (
  id uuid primary key,
  kantor text not null,
  layanan text not null,
  no int not null check (no >= 1),
  keadaan text not null check (keadaan in ('DRAF', 'DIBAHAS', 'USUL', 'DITETAPKAN', 'DITARIK')),
  isi jsonb not null,
  forum jsonb,
  mendesak jsonb,
  penetapan jsonb,
  berlaku_dari date,
  berlaku_sampai date,
  akhir text check (akhir in ('DIGANTI', 'DICABUT')),
  sebab_akhir text,
  teks text,
  sha256 text,
  penyusun text not null,
  pengusul text,
  penyetuju text,
  versi int not null default 1,
  dibuat timestamptz not null,
  diubah timestamptz not null,
  unique (kantor, layanan, no),
  check (keadaan <> 'DITETAPKAN' or (berlaku_dari is not null and penetapan is not null and sha256 is not null)),
  check (berlaku_sampai is null or (akhir is not null and berlaku_sampai >= berlaku_dari)),
  -- One in force for each service and office at any moment. A range of one key stands for equality, so that no extension is needed.
  exclude using gist (layanan_kunci(kantor || '/' || layanan, kantor || '/' || layanan, '[]') with &&, daterange(berlaku_dari, berlaku_sampai) with &&)
    where (keadaan = 'DITETAPKAN')
);

create index layanan_standar_berlaku on layanan_standar (kantor, layanan, berlaku_dari) where keadaan = 'DITETAPKAN';

create function layanan_standar_tetap() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or tg_op = 'TRUNCATE' then
    raise exception 'layanan_standar: a version is never deleted';
  end if;
  if old.keadaan = 'DITETAPKAN' and (old.berlaku_sampai is not null or
      (to_jsonb(new) - '{berlaku_sampai,akhir,sebab_akhir,versi,diubah}'::text[]) <> (to_jsonb(old) - '{berlaku_sampai,akhir,sebab_akhir,versi,diubah}'::text[])) then
    raise exception 'layanan_standar: a version that was set is never changed';
  end if;
  return new;
end
$$;

create trigger layanan_standar_tetap before update or delete on layanan_standar
  for each row execute function layanan_standar_tetap();

-- The promise of an office, signed by its head: which versions it stands for. Never changed; the next one replaces it.
create table layanan_maklumat (
  id uuid primary key,
  kantor text not null,
  no int not null check (no >= 1),
  nomor text not null,
  tanggal date not null,
  jabatan text not null,
  nama text not null,
  standar uuid[] not null,
  teks text not null,
  sha256 text not null,
  akun text not null,
  pada timestamptz not null,
  unique (kantor, no)
);


create trigger layanan_maklumat_tetap before update or delete or truncate on layanan_maklumat
  for each statement execute function layanan_tetap();
