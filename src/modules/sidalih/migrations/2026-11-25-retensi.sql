-- How long personal data beside the lists are kept. dihapus: when the rule took them away; the row itself stays, with its
-- counts, states and hashes. What was written once stays as it was, but for exactly that.
create table sidalih_tahan (
  daftar text primary key references sidalih_daftar (id),
  alasan text not null,
  oleh text not null,
  sejak timestamptz not null
);

-- Every run that took something away. isi: what the public log holds the hash of, counts alone.
create table sidalih_retensi (
  no int primary key,
  pada timestamptz not null,
  isi text not null,
  sha256 text not null
);

alter table sidalih_baris add column dihapus timestamptz;
alter table sidalih_tanggapan add column dihapus timestamptz;
alter table sidalih_pindah add column dihapus timestamptz;
alter table sidalih_pdpb_baris add column dihapus timestamptz;
alter table sidalih_dpk add column dihapus timestamptz;
alter table sidalih_dpk alter column nik_kunci drop not null;
alter table sidalih_coklit_pesan add column dihapus timestamptz;
alter table sidalih_ganda add column dihapus timestamptz;

-- berkas_hilang: the file itself is off the disk, too.
alter table sidalih_bukti add column dihapus timestamptz;
alter table sidalih_bukti add column berkas_hilang boolean not null default false;
create index sidalih_bukti_buang on sidalih_bukti (id) where dihapus is not null and not berkas_hilang;

-- An entry of a visit loses its text and the signature over it, once.
create function sidalih_coklit_pesan_hapus() returns trigger language plpgsql as $$
begin
  if old.dihapus is null and new.dihapus is not null and new.berkas = '' and new.tanda = '' then
    old.berkas := '';
    old.tanda := '';
    old.dihapus := new.dihapus;
  end if;
  if old is distinct from new then
    raise exception '%: what was written is never changed', tg_table_name;
  end if;
  return new;
end
$$;
drop trigger sidalih_coklit_pesan_tetap on sidalih_coklit_pesan;
create trigger sidalih_coklit_pesan_tetap before update on sidalih_coklit_pesan for each row execute function sidalih_coklit_pesan_hapus();
create trigger sidalih_coklit_pesan_ada before delete on sidalih_coklit_pesan for each row execute function sidalih_tetap();

-- A step of an objection loses its note.
create function sidalih_tanggapan_langkah_hapus() returns trigger language plpgsql as $$
begin
  if new.catatan is null then
    old.catatan := null;
  end if;
  if old is distinct from new then
    raise exception '%: a step is never changed', tg_table_name;
  end if;
  return new;
end
$$;
drop trigger sidalih_tanggapan_langkah_tetap on sidalih_tanggapan_langkah;
create trigger sidalih_tanggapan_langkah_tetap before update on sidalih_tanggapan_langkah for each row execute function sidalih_tanggapan_langkah_hapus();
create trigger sidalih_tanggapan_langkah_ada before delete on sidalih_tanggapan_langkah for each row execute function sidalih_langkah_tetap();

-- A step of a duplicate case loses what was said in free words.
create function sidalih_ganda_langkah_hapus() returns trigger language plpgsql as $$
begin
  if new.isi = old.isi - 'teks' then
    old.isi := new.isi;
  end if;
  if old is distinct from new then
    raise exception '%: what was written is never changed', tg_table_name;
  end if;
  return new;
end
$$;
drop trigger sidalih_ganda_langkah_tetap on sidalih_ganda_langkah;
create trigger sidalih_ganda_langkah_tetap before update on sidalih_ganda_langkah for each row execute function sidalih_ganda_langkah_hapus();
create trigger sidalih_ganda_langkah_ada before delete on sidalih_ganda_langkah for each row execute function sidalih_ganda_tetap();
