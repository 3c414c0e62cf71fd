// Does every field say its name, what must be filled in and what is to correct, in words and to a screen reader?
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Checkboxes, DateInput, Radios } from './choices.tsx';
import { Select, TextInput } from './field.tsx';
import { ErrorSummary, PostForm } from './post-form.tsx';
import { CodeInput, FileInput, PasswordInput, Textarea } from './written.tsx';

const FIELD = { id: 'isian', name: 'isian', label: 'Sebab', hint: 'Singkat saja.', error: 'Tulis sebabnya', required: true } as const;
const OPTIONS = [
  { value: '1', label: 'Satu' },
  { value: '2', label: 'Dua' },
];

const FIELDS: readonly (readonly [string, VNode])[] = [
  ['TextInput', <TextInput {...FIELD} />],
  ['Textarea', <Textarea {...FIELD} />],
  ['PasswordInput', <PasswordInput {...FIELD} />],
  ['CodeInput', <CodeInput {...FIELD} />],
  ['FileInput', <FileInput {...FIELD} />],
  ['Select', <Select {...FIELD} options={OPTIONS} />],
  ['Radios', <Radios {...FIELD} options={OPTIONS} />],
  ['Checkboxes', <Checkboxes {...FIELD} options={OPTIONS} />],
  ['DateInput', <DateInput {...FIELD} />],
];

describe.each(FIELDS)('%s', (_name, node) => {
  const html = renderToString(node);
  it('is named, hinted, corrected, and says in words that it must be filled in', () => {
    const words = html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    expect(words).toContain('Sebab (wajib diisi)');
    expect(words).toContain('Singkat saja.');
    expect(words).toContain('Perlu dibetulkan: Tulis sebabnya');
    expect(html).toMatch(/aria-describedby="isian-petunjuk isian-pesan"/);
  });
  it('can be reached from the summary: its first control bears the id', () => {
    expect(html).toMatch(/<(input|select|textarea)[^>]* id="isian"/);
    expect(html).toMatch(/<label[^>]* for="isian"/);
  });
});

describe('secrets', () => {
  it('a password and a code are never written back', () => {
    expect(renderToString(<PasswordInput {...FIELD} />)).not.toContain('value=');
    expect(renderToString(<CodeInput {...FIELD} />)).not.toContain('value=');
  });
  it('the phone may offer the one-time code, and nothing forbids pasting', () => {
    expect(renderToString(<CodeInput {...FIELD} />)).toContain('autocomplete="one-time-code"');
  });
});

describe('a form that changes something', () => {
  it('is a POST with its hidden fields, in our words only', () => {
    const html = renderToString(
      <PostForm action="/kerja/x" fields={[{ name: 'tiket', value: '"><script>' }]}>
        <p>isi</p>
      </PostForm>,
    );
    expect(html).toMatch(/method="post" action="\/kerja\/x"/);
    expect(html).toContain('novalidate');
    expect(html).not.toContain('<script>');
  });
  it('its summary takes the focus', () => {
    const html = renderToString(<ErrorSummary items={[{ href: '#isian', text: 'Tulis sebabnya' }]} />);
    expect(html).toContain('tabindex="-1"');
    expect(html).toContain('autofocus');
    expect(html).toContain('href="#isian"');
  });
});
