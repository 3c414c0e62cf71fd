-- Objections of the public. nomor: public number, opens nothing. isi: who speaks, about whom and what, under one seal.
-- nik_kunci, kontak_kunci: keyed indexes, to count how much one person sends a day. pemilih: the record it is about, once
-- known. rencana: what accepting it would do, under the same seal.
create table sidalih_tanggapan (
  id uuid primary key,
  nomor text not null unique,
  daftar text not null references sidalih_daftar (id),
  desa text not null,
  jenis text not null,
  tentang text not null check (tentang in ('sendiri', 'orang-lain')),
  pengaju text not null,
  keadaan text not null,
  pemilih uuid,
  isi text not null,
  rencana text,
  alasan text,
  perubahan text not null default '',
  nik_kunci bytea,
  kontak_kunci bytea,
  paket text not null,
  tercatat timestamptz not null,
  tenggat date not null,
  diubah timestamptz not null
);
create index sidalih_tanggapan_desa on sidalih_tanggapan (desa, keadaan, tenggat);
create index sidalih_tanggapan_nik on sidalih_tanggapan (nik_kunci, tercatat);
create index sidalih_tanggapan_kontak on sidalih_tanggapan (kontak_kunci, tercatat);

-- Every step, insert only. catatan: words of the one who took it, sealed.
create table sidalih_tanggapan_langkah (
  perkara uuid not null references sidalih_tanggapan (id),
  no int not null,
  langkah text not null,
  keadaan text not null,
  peran text not null,
  node text not null,
  pelaku text not null,
  catatan text,
  pada timestamptz not null,
  primary key (perkara, no)
);

-- The notice to the person whom the claim is about, and her answer.
create table sidalih_tanggapan_surat (
  perkara uuid primary key references sidalih_tanggapan (id),
  diterbitkan timestamptz not null,
  diantar date,
  cara text,
  batas date,
  jawaban text check (jawaban in ('membenarkan', 'membantah')),
  isi text,
  lewat text,
  dijawab timestamptz
);

-- Running numbers by book: the last one given.
create table sidalih_nomor (
  buku text primary key,
  terakhir int not null
);

create function sidalih_langkah_tetap() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and exists (select 1 from sidalih_tanggapan t join sidalih_daftar d on d.id = t.daftar where t.id = old.perkara and d.simulasi) then
    return old;
  end if;
  raise exception '%: a step is never changed', tg_table_name;
end
$$;
create trigger sidalih_tanggapan_langkah_tetap before update or delete on sidalih_tanggapan_langkah for each row execute function sidalih_langkah_tetap();
