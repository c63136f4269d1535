import { describe, expect, test } from 'vitest';
import { parse } from '../../grammar/parse.ts';
import { neverTogether } from '../../src/config/template-branches.ts';
import { Text } from '../../src/text.ts';

/** Whether two words of a template are never together. */
function apart(source: string, a: string, b: string): boolean {
  const file = { ...parse('/t.conf', new Text(source)), template: { control: true, open: true } };
  return neverTogether(file, source.indexOf(a), source.indexOf(b));
}

describe('the sides of a branch', () => {
  test.each([
    ['Jinja', '{% if tls %}a1;{% else %}b2;{% endif %}'],
    ['Jinja, without spaces around', '{%- if tls -%}a1;{%- else -%}b2;{%- endif -%}'],
    ['a chain', '{% if x == 1 %}a1;{% elif x == 2 %}c;{% else %}b2;{% endif %}'],
    ['the sides of a chain', '{% if x %}c;{% elif y %}a1;{% else %}b2;{% endif %}'],
    ['Go', '{{ if .TLS }}a1;{{ else }}b2;{{ end }}'],
    ['Go, chained', '{{- if .TLS }}a1;{{ else if .Plain -}}b2;{{ end }}'],
    ['Mustache', '{{#tls}}a1;{{/tls}}{{^tls}}b2;{{/tls}}'],
    ['Handlebars', '{{#if tls}}a1;{{else}}b2;{{/if}}'],
    ['Handlebars, the other way', '{{#unless tls}}a1;{{/unless}}{{#if tls}}b2;{{/if}}'],
    ['ERB', '<% if @tls -%>a1;<% else -%>b2;<% end -%>'],
    ['ERB, the other way', '<% unless @tls %>a1;<% end %><% if @tls %>b2;<% end %>'],
    ['Penlight', '> if tls then\na1;\n> else\nb2;\n> end\n'],
    ['Terraform', '%{ if tls ~}a1;%{ else ~}b2;%{ endif ~}'],
    ['two branches on one condition', '{% if tls %}a1;{% endif %} c; {% if  tls %}c;{% else %}b2;{% endif %}'],
    ['a condition and its opposite', '{% if tls %}a1;{% endif %}{% if not tls %}b2;{% endif %}'],
    ['a branch in another', '{% if tls %}{% if x %}a1;{% endif %}{% else %}b2;{% endif %}'],
    ['a branch in a loop', '{% for s in all %}{% if tls %}a1;{% endif %}{% endfor %}{% if not tls %}b2;{% endif %}'],
    ['a branch after a loop', '<% all.each do |s| %>c;<% end %><% if x %>a1;<% else %>b2;<% end %>'],
  ])('%s: never together', (_, source) => {
    expect(apart(source, 'a1', 'b2')).toBe(true);
    expect(apart(source, 'b2', 'a1')).toBe(true);
    expect(apart(source, 'a1', 'a1')).toBe(false);
  });

  test.each([
    ['one side', '{% if tls %}a1; b2;{% endif %}'],
    ['a side and what is beside', '{% if tls %}a1;{% endif %}b2;'],
    ['two conditions', '{% if tls %}a1;{% endif %}{% if proxy %}b2;{% endif %}'],
    ['the same condition twice', '{% if tls %}a1;{% endif %}{% if tls %}b2;{% endif %}'],
    ['the turns of a loop', '{% for s in all %}a1;{% endfor %}{% for s in all %}b2;{% endfor %}'],
    ['not a part of a condition', '{% if not tls or x %}a1;{% endif %}{% if tls or x %}b2;{% endif %}'],
    ['what is filled in', '{{ if_tls }}a1;{{ else_tls }}b2;'],
    ['an end too many', '{% endif %}a1;{% else %}b2;'],
  ])('%s: together', (_, source) => {
    expect(apart(source, 'a1', 'b2')).toBe(false);
  });

  test('of very many conditions those around are looked at first', () => {
    const many = '{% if x %}{% elif y %}'.repeat(2000);
    expect(apart(`{% if tls %}a1;${many}{% else %}`, 'a1', 'a1')).toBe(false);
    expect(apart(`{% if tls %}a1;{% else %}${many}b2;`, 'a1', 'b2')).toBe(true);
  });
});
