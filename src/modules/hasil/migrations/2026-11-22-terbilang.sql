-- Do the words on the paper agree with the digits (K19)? 1 they do, 0 they do not; null: this source does not say.
alter table hasil_angka add column huruf smallint;

-- Bit 30 of a confirmation now stands for that comparison: no source before today carried it.
update hasil_penegasan set terbawa = terbawa & 1073741823;
