// Keep this order: the style sheets are loaded in it too.
export { announce } from './feedback/announcer';
export { CopyButton, CopyIconButton } from './controls/copy-button';
export { Disclosure } from './controls/disclosure';
export { Empty } from './feedback/empty';
export { IconButton } from './controls/icon-button';
export { LinkLine } from './links/link-line';
export { Notice, type NoticeAction, type Tone } from './feedback/notice';
export { ProjectInitial } from './project-initial';
export { UiProvider } from './shell/ui-provider';
export { rescueFocus } from './focus/rescue-focus';
export { Waiting } from './feedback/waiting';
export { type PickerGroup, type PickerOption, searchGroups } from './controls/picker-options';
export { SearchPicker } from './controls/search-picker';
export { useAttempt } from './feedback/use-attempt';
export { failureWords } from './feedback/failure-words';
export { QrButton } from './links/qr-button';
export { useFocusAtFirst } from './focus/use-focus-at-first';
export { lazyPart } from './shell/lazy-part';
