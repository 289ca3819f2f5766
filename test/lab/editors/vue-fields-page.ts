import {
  computed,
  createApp,
  defineComponent,
  h,
  nextTick,
  reactive,
  vModelText,
  withDirectives,
} from 'vue';

import styles from '../dashboard/dashboard.module.css';
import { drawDashboard } from '../dashboard/dashboard.ts';
import { ready } from '../hook.ts';
import { askedKilobytes, mailFragment } from '../templates/marketing-mail.ts';

/**
 * Fields with `v-model`, written as Vue compiles them: this page compiles no templates.
 * `?link=` puts a modifier on the link's (`lazy`, `trim`) or lets Vue tidy what comes (`tidy`).
 */
const asked = new URLSearchParams(window.location.search).get('link') ?? '';
const modifiers = asked === 'lazy' || asked === 'trim' ? { [asked]: true } : {};

const draft = reactive({
  template: mailFragment(askedKilobytes(window.location.search)),
  link: 'https://harbour.example/card',
});

/** Vue writes a value that differs from the typed one into the field in its next turn. */
const tidyLink = computed({
  get: () => draft.link,
  set: (text: string) => {
    draft.link = asked === 'tidy' ? text.replaceAll(/[{}]/g, '') : text;
    if (asked === 'tidy') void nextTick(() => app.$forceUpdate());
  },
});

const DynamicContent = defineComponent({
  render() {
    const template = h('textarea', {
      name: 'template',
      spellcheck: false,
      'onUpdate:modelValue': (text: string) => (draft.template = text),
    });
    const link = h('input', {
      type: 'url',
      name: 'link',
      'onUpdate:modelValue': (text: string) => (tidyLink.value = text),
    });
    return h('form', { class: styles.card }, [
      h('label', ['Template', withDirectives(template, [[vModelText, draft.template]])]),
      h('label', ['Link URL', withDirectives(link, [[vModelText, tidyLink.value, '', modifiers]])]),
    ]);
  },
});

const place = drawDashboard({ title: 'Dynamic content', channel: 'Email' });
const app = createApp(DynamicContent).mount(place);
ready({ getTemplate: () => draft.template, getLink: () => draft.link });
