import styles from '../dashboard/dashboard.module.css';
import { badgeLink, ready } from '../hook.ts';

/**
 * The shape of a drag-and-drop builder: a stage on the left, the chosen block's properties on the
 * right. An image block has fields for its picture and its link, an HTML block has a code pane.
 */
document.body.className = [styles.page, styles.bare].join(' ');
document.body.innerHTML = `
  <main class="${styles.split}" style="padding: 12px">
    <section class="${styles.card}" aria-label="Stage">
      <button type="button" class="${styles.button}" data-block="html">HTML block</button>
      <button type="button" class="${styles.button}" data-block="image">Image block</button>
      <iframe title="Mail" sandbox="" class="${styles.preview}"></iframe>
    </section>
    <form class="${styles.card}" aria-label="Properties"></form>
  </main>`;

const mail = {
  html: "<p style=\"font-size: 16px\">Hello {{ UserAttribute['First Name']|default('there') }}, your card is ready.</p>",
  image: 'https://harbour.example/apple-wallet-badge.png',
  link: 'https://harbour.example/card',
};

const PROPERTIES = {
  html: `<label>HTML<textarea name="html" spellcheck="false"></textarea></label>`,
  image: `<label>Image URL<input type="url" name="image"></label>
    <label>Link URL<input type="url" name="link" placeholder="https://"></label>`,
};

/** Builders write attributes themselves, so a double quote in a value would end it. */
const attribute = (value: string) => value.replaceAll('"', '&quot;');

const assembled = () =>
  `<!doctype html><html><body>${mail.html}<a href="${attribute(mail.link)}"><img src="${attribute(mail.image)}" alt="Add to Apple Wallet"></a></body></html>`;

const stage = document.querySelector('iframe');
const properties = document.querySelector('form');

function showMail(): void {
  if (stage) stage.srcdoc = assembled();
}

function choose(block: keyof typeof PROPERTIES): void {
  if (!properties) return;
  properties.innerHTML = PROPERTIES[block];
  for (const field of properties.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'input, textarea',
  )) {
    const name = field.name as keyof typeof mail;
    field.value = mail[name];
    field.addEventListener('input', () => {
      mail[name] = field.value;
      showMail();
    });
  }
}

for (const button of document.querySelectorAll('button')) {
  button.addEventListener('click', () =>
    choose(button.dataset['block'] as keyof typeof PROPERTIES),
  );
}
choose('html');
showMail();
ready({ getTemplate: assembled, getLink: () => badgeLink(assembled()) });
