import type { StringWriter } from './strings';
import type { ValueFormat } from './types';

/**
 * Template text that prints an existing attribute in PassKit's form, or nothing when the value cannot
 * be converted. `v` is the attribute's expression.
 */
export const FORMATS: Record<ValueFormat, (v: string, text: StringWriter['text']) => string> = {
  lowercase: (v) => `{{${v}|string|lower}}`,

  // PassKit: 0 not known, 1 male, 2 female.
  gender: (v, text) => {
    const word = `${v}|string|trim|lower`;
    const isOneOf = (...words: string[]) => `${word} in[${words.map(text).join(',')}]`;
    return `{%if ${isOneOf('male', 'm', '1')}%}1{%elif ${isOneOf('female', 'f', '2')}%}2{%else%}0{%endif%}`;
  },

  boolean: (v, text) => {
    const word = `${v}|string|trim|lower`;
    const isOneOf = (...words: string[]) => `${word} in[${words.map(text).join(',')}]`;
    return `{%if ${isOneOf('true', 'yes', 'y', '1')}%}true{%elif ${isOneOf('false', 'no', 'n', '0')}%}false{%endif%}`;
  },

  // ISO dates and Python datetimes both print as yyyy-mm-dd…; MoEngage converts anything else.
  date: (v, text) =>
    `{%if(${v}|string)[4:5]==${text('-')}%}{{(${v}|string)[:10]}}` +
    `{%else%}{{${v}|dateFormatter(${text('%Y-%m-%d')})}}{%endif%}`,

  // MoEngage keeps times in UTC, so a time without an offset gets +00:00.
  datetime: (v, text) => {
    const s = `(${v}|string)`;
    const [dash, plus, colon] = [text('-'), text('+'), text(':')];
    const time = `{%if ${s}[13:14]==${colon}%}{{${s}[11:19]}}{%else%}00:00:00{%endif%}`;
    const offset =
      `{%if ${s}[19:]and ${s}[-3:-2]==${colon}and ${s}[-6:-5]in[${plus},${dash}]%}{{${s}[-6:]}}` +
      `{%elif ${s}[19:]and ${s}[-5:-4]in[${plus},${dash}]%}{{${s}[-5:-2]}}:{{${s}[-2:]}}` +
      `{%else%}+00:00{%endif%}`;
    return (
      `{%if ${s}[4:5]==${dash}%}{{${s}[:10]}}T${time}${offset}` +
      `{%else%}{{${v}|dateTimeFormatter(toFormat=${text('%Y-%m-%dT%H:%M:%S+00:00')})}}{%endif%}`
    );
  },
};
