import type { FieldWords } from './language';

export const indonesian: FieldWords = {
  letters: 'spaced',
  template: 'templat, kode sumber, kode html, isi email',
  search: 'cari, mencari, pencarian, telusuri, temukan, saring',
  lookalike:
    'teks (?:tautan|link|tombol|alternatif|alt|tampilan|pengganti), teks (?:untuk|yang) (?:ditampilkan|di tampilkan), judul (?:tautan|link|gambar), nama (?:tautan|link), label (?:tautan|tombol), parameter',
  media: 'video, audio, suara, latar belakang, font',
  picture: 'gambar, foto, logo, ikon, spanduk, banner, thumbnail, gambar mini, lencana, gif',
  address: 'url, uri, src, alamat, sumber, berkas, file',
  link: 'tautan, pautan, link, hyperlink, tautan dalam, tautan mendalam, halaman (?:arahan|landas|tujuan|pendaratan), pengalihan, alihkan, tujuan, situs web, laman web, halaman web, klik',
  text: 'judul, subjudul, pesan, teks, isi, konten, deskripsi, ringkasan',
  channel: 'notifikasi, pemberitahuan, push, sms, kartu',
  messageText: '(?:judul|isi|teks|konten) pesan',
  beside:
    'subjek, perihal, baris subjek, teks (?:pratinjau|preview), pratinjau, pengirim, balas, balasan',
  notMessage:
    'nama, tag, label, id, surel, email, kode, catatan, komentar, alasan, audiens, segmen, telepon, nomor, warna, tombol, atribut',
};
