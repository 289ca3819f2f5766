import { outwards } from '../../../page/dom/tree';
import type { FieldDescription } from './classify-field';

type Sign = NonNullable<FieldDescription['sign']>;

/** Fields of editors' own dialogs, by what their libraries write; the first that matches decides. */
const DIALOG_FIELDS: readonly [Sign, string][] = [
  [
    'other',
    '.fr-image-alt-layer input, .fr-link-insert-layer [name=text], .note-link-text, .note-video-url, .ql-tooltip:is([data-mode=video], [data-mode=formula]) input, ._se_video_url, #toastuiLinkTextInput, #toastuiAltTextInput',
  ],
  [
    'image',
    '.fr-image-by-url-layer input, .note-image-url, .ck-image-insert-url input, .trumbowyg-modal form:has([name=alt]) [name=url], ._se_image_url, .se-dialog-image .se-input-url, #toastuiImageUrlInput, .tox-dialog:has(.tox-lock):not(:has(.tox-dialog__body-nav)) [type=url]',
  ],
  [
    'link',
    '.fr-link-insert-layer [name=href], .ck-link-form [inputmode=url], .ql-tooltip[data-mode=link] input, .note-link-url, .trumbowyg-modal [name=url], ._se_link_url, .se-dialog-link .se-input-url, #toastuiLinkUrlInput, .trix-input--dialog[name=href], .medium-editor-toolbar-input, .jodit-ui-form [data-ref=url_input], .tox-dialog:not(:has(.tox-lock)) [type=url]',
  ],
];

/** Elements around a field in which the picture of its address may be shown. */
const LEVELS = 3;

/** What a page's structure says that a field is for; undefined if only words can tell. */
export function signOf(field: HTMLElement, value: string): Sign | undefined {
  const known = DIALOG_FIELDS.find(([, selector]) => field.matches(selector))?.[0];
  return known ?? (showsPicture(field, value) ? 'image' : undefined);
}

/** Whether the picture at a field's address is shown beside it. */
function showsPicture(field: HTMLElement, value: string): boolean {
  if (!/^https?:\/\/\S/.test(value)) return false;
  let place = outwards(field);
  for (let level = 0; place && level < LEVELS; level += 1) {
    const pictures = [...place.querySelectorAll('img')];
    if (pictures.some((each) => each.getAttribute('src') === value.trim())) return true;
    place = outwards(place);
  }
  return false;
}
