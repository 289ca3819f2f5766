import { describe, expect, it } from 'vitest';

import {
  classifyField,
  type FieldRole,
  isOneField,
} from '../../../../../../lib/editor/adapters/text-field/classify-field';
import { plainWords } from '../../../../../../lib/editor/adapters/text-field/field-words';
import { INPUT } from './plain-input';

interface Labels {
  link: readonly string[];
  image: readonly string[];
  deepLink: readonly string[];
  subject: readonly string[];
  preview: readonly string[];
  title: readonly string[];
  message: readonly string[];
  /** Search, campaign name, alt text, link text, UTM. */
  decoys: readonly string[];
}

/** Labels as the dashboard's own language and page translators write them. */
const LANGUAGES: Record<string, Labels> = {
  Arabic: {
    link: ['عنوان URL للرابط', 'رابط URL', 'عنوان URL للصفحة المقصودة', 'رابط الزر'],
    image: ['عنوان URL للصورة', 'رابط الصورة', 'صورة URL'],
    deepLink: ['رابط عميق', 'الرابط العميق'],
    subject: ['الموضوع', 'موضوع'],
    preview: ['نص المعاينة', 'معاينة النص'],
    title: ['عنوان', 'العنوان'],
    message: ['رسالة', 'الرسالة'],
    decoys: ['بحث عن الروابط', 'اسم الحملة', 'النص البديل للصورة', 'نص الرابط', 'مصدر UTM'],
  },
  English: {
    link: ['Link URL', 'Landing page URL'],
    image: ['Image URL'],
    deepLink: ['Deep link'],
    subject: ['Subject', 'Email Subject'],
    preview: ['Preview text'],
    title: ['Title'],
    message: ['Message'],
    decoys: ['Search links', 'Campaign name', 'Alt text', 'Link text', 'UTM source'],
  },
  French: {
    link: ['URL du lien', 'URL de la page de destination', 'Lien du bouton'],
    image: ["URL de l'image", 'Adresse de l’image', 'Source de l’image'],
    deepLink: ['Lien profond'],
    subject: ['Objet', 'Sujet', "Objet de l'e-mail"],
    preview: ["Texte d'aperçu", 'Texte de prévisualisation'],
    title: ['Titre'],
    message: ['Message'],
    decoys: [
      'Rechercher des liens',
      'Nom de la campagne',
      'Texte alternatif de l’image',
      'Texte du lien',
      'Source UTM',
    ],
  },
  German: {
    link: ['Link-URL', 'URL der Zielseite', 'Zielseiten-URL', 'Linkadresse'],
    image: ['Bild-URL', 'URL des Bildes', 'Bildadresse'],
    deepLink: ['Deep-Link', 'Deeplink', 'Tiefer Link'],
    subject: ['Betreff', 'Thema', 'E-Mail-Betreff'],
    preview: ['Vorschautext', 'Vorschau-Text'],
    title: ['Titel'],
    message: ['Nachricht'],
    decoys: ['Links suchen', 'Kampagnenname', 'Alternativtext', 'Linktext', 'UTM-Quelle'],
  },
  Hindi: {
    link: ['लिंक URL', 'लिंक यूआरएल', 'लैंडिंग पेज URL', 'लैंडिंग पृष्ठ यूआरएल'],
    image: ['छवि URL', 'छवि यूआरएल', 'इमेज URL'],
    deepLink: ['डीप लिंक', 'गहरा लिंक'],
    subject: ['विषय', 'ईमेल विषय'],
    preview: ['पूर्वावलोकन पाठ', 'पूर्वावलोकन टेक्स्ट'],
    title: ['शीर्षक'],
    message: ['संदेश'],
    decoys: ['लिंक खोजें', 'अभियान का नाम', 'वैकल्पिक टेक्स्ट', 'लिंक टेक्स्ट', 'UTM स्रोत'],
  },
  Indonesian: {
    link: ['URL Tautan', 'URL halaman arahan', 'Tautan tombol'],
    image: ['URL Gambar', 'Alamat gambar'],
    deepLink: ['Tautan dalam', 'Deep link'],
    subject: ['Subjek', 'Perihal'],
    preview: ['Teks pratinjau'],
    title: ['Judul'],
    message: ['Pesan'],
    decoys: ['Cari tautan', 'Nama kampanye', 'Teks alternatif', 'Teks tautan', 'Sumber UTM'],
  },
  Japanese: {
    link: ['リンクURL', 'リンク先URL', 'ランディングページのURL', 'ボタンのリンク'],
    image: ['画像URL', '画像のURL', 'イメージURL', '画像ＵＲＬ'],
    deepLink: ['ディープリンク', 'ディープ リンク'],
    subject: ['件名', '主題', 'メールの件名'],
    preview: ['プレビューテキスト', 'プレビュー テキスト'],
    title: ['タイトル', '題名'],
    message: ['メッセージ', '本文'],
    decoys: ['リンクを検索', 'キャンペーン名', '画像の代替テキスト', 'リンクテキスト', 'UTMソース'],
  },
  Portuguese: {
    link: ['URL do link', 'URL da página de destino', 'Link do botão'],
    image: ['URL da imagem', 'Endereço da imagem', 'Origem da imagem'],
    deepLink: ['Link profundo', 'Deep link'],
    subject: ['Assunto', 'Sujeito'],
    preview: ['Texto de visualização', 'Texto de pré-visualização'],
    title: ['Título'],
    message: ['Mensagem'],
    decoys: [
      'Pesquisar links',
      'Nome da campanha',
      'Texto alternativo da imagem',
      'Texto do link',
      'Fonte UTM',
    ],
  },
  Spanish: {
    link: ['URL del enlace', 'URL de la página de destino', 'Enlace del botón', 'Vínculo'],
    image: ['URL de la imagen', 'Dirección de la imagen', 'Origen de la imagen'],
    deepLink: ['Enlace profundo'],
    subject: ['Asunto', 'Sujeto', 'Línea de asunto'],
    preview: ['Texto de vista previa', 'Vista previa del texto'],
    title: ['Título'],
    message: ['Mensaje'],
    decoys: [
      'Buscar enlaces',
      'Nombre de la campaña',
      'Texto alternativo de la imagen',
      'Texto del enlace',
      'Fuente UTM',
    ],
  },
  Thai: {
    link: ['URL ลิงก์', 'URL ของลิงก์', 'URL หน้า Landing Page', 'URL ของหน้าปลายทาง', 'ลิงค์ปุ่ม'],
    image: ['URL รูปภาพ', 'URL ของรูปภาพ', 'URLรูปภาพ', 'ที่อยู่รูปภาพ'],
    deepLink: ['ลิงก์ลึก', 'ดีปลิงก์'],
    subject: ['เรื่อง', 'หัวเรื่อง'],
    preview: ['ข้อความตัวอย่าง', 'ข้อความแสดงตัวอย่าง'],
    title: ['หัวข้อ', 'ชื่อเรื่อง'],
    message: ['ข้อความ'],
    decoys: ['ค้นหาลิงก์', 'ชื่อแคมเปญ', 'ข้อความแสดงแทนรูปภาพ', 'ข้อความลิงก์', 'แหล่งที่มา UTM'],
  },
  Vietnamese: {
    link: ['URL liên kết', 'URL trang đích', 'Đường dẫn', 'Liên kết nút'],
    image: ['URL hình ảnh', 'URL của hình ảnh', 'Địa chỉ ảnh'],
    deepLink: ['Liên kết sâu'],
    subject: ['Chủ đề', 'Chủ thể', 'Dòng chủ đề'],
    preview: ['Văn bản xem trước'],
    title: ['Tiêu đề', 'Chức danh'],
    message: ['Tin nhắn', 'Thông điệp'],
    decoys: [
      'Tìm kiếm liên kết',
      'Tên chiến dịch',
      'Văn bản thay thế',
      'Văn bản liên kết',
      'Nguồn UTM',
    ],
  },
};

const ROLE_OF: Record<keyof Labels, FieldRole> = {
  link: 'link',
  image: 'image',
  deepLink: 'link',
  subject: 'other',
  preview: 'other',
  title: 'single',
  message: 'single',
  decoys: 'other',
};

const CASES = Object.entries(LANGUAGES).flatMap(([language, labels]) =>
  (Object.keys(ROLE_OF) as (keyof Labels)[]).flatMap((kind) =>
    labels[kind].map((label) => ({ language, kind, label, role: ROLE_OF[kind] })),
  ),
);

/** A page of one channel, whose name no translator changes. */
const within = 'SMS';

describe('a field is told apart in the language that its author reads', () => {
  it.each(CASES)('$language, $kind: “$label” is $role', ({ label, role }) => {
    expect(classifyField({ ...INPUT, label, within })).toBe(role);
    expect(classifyField({ ...INPUT, placeholder: label, within })).toBe(role);
    expect(classifyField({ ...INPUT, nearby: label, within })).toBe(role);
  });

  it.each(CASES.filter(({ kind }) => kind === 'title' || kind === 'message'))(
    '$language: “$label” alone says nothing of a channel',
    ({ label }) => {
      expect(classifyField({ ...INPUT, label })).toBe('other');
    },
  );

  it.each(CASES.filter(({ kind }) => kind === 'subject' || kind === 'preview'))(
    '$language: an editable “$label” is never the whole message',
    ({ label }) => {
      expect(isOneField({ ...INPUT, tag: 'editable', placeholder: label })).toBe(true);
    },
  );
});

describe('words are compared as they are read', () => {
  it.each([
    ['ctaDeepLink', 'cta deep link'],
    ['ＵＲＬ・リンク：', 'url リンク'],
    ['लिंक (URL)', 'लिंक url'],
    ['الرَّابِط', 'الرابط'],
    ["URL de l'image *", 'url de l image'],
    ['Tie\u0302u \u0111e\u0302\u0300', 'tiêu đề'],
  ])('%s', (text, words) => {
    expect(plainWords(text)).toBe(words);
  });

  it.each([
    'Enlacement',
    'Pesanan',
    'Bildung URL-Parameter',
    'คุณภาพ',
    'ドリンク',
    'The message of the',
  ])('does not find a word inside of “%s”', (label) => {
    expect(classifyField({ ...INPUT, label })).toBe('other');
  });
});
