-- Whoever writes records holds the row of their list in the same transaction (lockDaftar), so a list cannot go from under
-- them. Asking the same again for each of 40,000 rows a second was a third of what a load cost the database.
alter table sidalih_pemilih drop constraint sidalih_pemilih_daftar_fkey;
