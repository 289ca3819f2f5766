import styles from '../dashboard/dashboard.module.css';
import { drawDashboard } from '../dashboard/dashboard.ts';
import { ready } from '../hook.ts';

const asked = new URLSearchParams(window.location.search);
const isSms = asked.get('channel') === 'sms';

const place = drawDashboard({
  title: isSms ? 'SMS campaign' : 'Push campaign',
  channel: isSms ? 'SMS' : 'Push',
});
place.className = styles.card ?? '';
place.innerHTML = isSms
  ? `<label>Campaign name<input type="text" name="name" value="Spring card"></label>
     <label>Message<textarea name="message" rows="4"></textarea></label>`
  : `<label>Message title<input type="text" name="title" value="Your card is ready"></label>
     <label>Message<textarea name="message" rows="2"></textarea></label>
     <label>Image URL<input type="text" name="image" placeholder="https://"></label>
     <label>Default click action: deep link<input type="text" name="link"></label>`;

const field = (name: string) =>
  place.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name="${name}"]`);

const message = field('message');
const link = field('link');
if (message) message.value = "Hi {{UserAttribute['First Name']}}, your card: . Bye";
if (link) link.value = 'https://harbour.example/card';
const most = asked.get('most');
if (most !== null && message) message.maxLength = Number(most);

ready({
  getTemplate: () => message?.value ?? '',
  getLink: () => link?.value ?? '',
});
