import {
  Autoformat,
  Bold,
  ClassicEditor,
  Essentials,
  GeneralHtmlSupport,
  Heading,
  ImageBlock,
  ImageInline,
  Italic,
  Link,
  LinkImage,
  Paragraph,
  SourceEditing,
  Table,
  TextTransformation,
} from 'ckeditor5';
import 'ckeditor5/ckeditor5.css';

import { drawContentBlockForm } from '../dashboard/content-block-form.ts';
import { ready } from '../hook.ts';
import { contentBlock } from '../templates/content-block.ts';
import { mailFragment } from '../templates/marketing-mail.ts';

const { host, link, asked, kilobytes } = drawContentBlockForm();
// ?html: takes any HTML, as on pages whose templates are whole mails.
const isHtml = asked.has('html');

const place = document.createElement('div');
host.append(place);

const editor = await ClassicEditor.create(place, {
  licenseKey: 'GPL',
  plugins: [
    Autoformat,
    Bold,
    Essentials,
    Heading,
    Italic,
    Link,
    Paragraph,
    SourceEditing,
    TextTransformation,
    ...(isHtml ? [GeneralHtmlSupport, ImageBlock, ImageInline, LinkImage, Table] : []),
  ],
  toolbar: ['undo', 'redo', '|', 'heading', 'bold', 'italic', 'link', '|', 'sourceEditing'],
  initialData: isHtml ? mailFragment(kilobytes) : contentBlock(kilobytes),
  ...(asked.has('protocol') && { link: { defaultProtocol: 'https://' } }),
  ...(isHtml && {
    htmlSupport: { allow: [{ name: /.*/, attributes: true, classes: true, styles: true }] },
  }),
});
if (asked.has('readonly')) editor.enableReadOnlyMode('lab');

ready({ getTemplate: () => editor.getData(), getLink: () => link.value });
