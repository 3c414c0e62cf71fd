// How does a person who writes programs learn what to ask, and what comes back?
import type { VNode } from 'preact';
import { Details } from '#design/answers';
import { Breadcrumbs, Lead, Note, PageHead, Section } from '#design/page';
import { useReader } from '#design/reader';
import { type Column, DataTable, Files } from '#design/tables';
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { type Module, type Registry, type Route, defineRoute } from '#platform/module';
import { exampleAnswer, examplePath } from '../examples.ts';
import { type Listed, type Parameter, listedRoutes, mediaTypeOf, parametersOf, templateOf } from '../openapi.ts';
import { text } from '../text.ts';

const ERRORS = [
  ['304', text.apiSame],
  ['400', text.apiRefused],
  ['404', text.apiMissing],
  ['414', text.apiLong],
  ['503', text.apiAway],
] as const;

/** Wide samples scroll inside their box, which the keyboard reaches. */
function Sample({ label, children }: { readonly label: string; readonly children: string }): VNode {
  return (
    <>
      <p class="pd-small">{label}</p>
      <pre class="pd-scroll pd-small" tabIndex={0}>
        <code>{children}</code>
      </pre>
    </>
  );
}

function acceptsOf({ schema, description }: Parameter): VNode {
  const { enum: values, pattern, type } = schema;
  const words = Array.isArray(values) ? values.join(', ') : [pattern, type].find((one) => typeof one === 'string');
  return (
    <>
      <code>{words}</code>
      {description !== undefined && <small> {description}</small>}
    </>
  );
}

function parameterColumns(lang: Lang): Column<Parameter>[] {
  const place = (one: Parameter) => (one.in === 'path' ? text.inPath : one.required ? text.inQueryRequired : text.inQuery);
  return [
    { kind: 'text', key: 'nama', title: say(lang, text.parameter), get: (one) => <code>{one.name}</code> },
    { kind: 'text', key: 'tempat', title: say(lang, text.place), get: (one) => say(lang, place(one)) },
    { kind: 'text', key: 'isi', title: say(lang, text.accepts), phone: 'wide', get: acceptsOf },
  ];
}

function Endpoint({ route, origin }: { readonly route: Listed; readonly origin: string }): VNode {
  const { lang } = useReader();
  const id = route.id.replaceAll('.', '-');
  const parameters = parametersOf(route);
  const answer = exampleAnswer(route);
  const kept = route.maxAge === undefined || route.maxAge === 0 ? '' : ` ${say(lang, text.keptFor, { n: formatInt(lang, route.maxAge) })}`;
  return (
    <Section id={id} title={say(lang, route.summary)} level={3}>
      <p class="govuk-body">
        <code>GET {templateOf(route.path)}</code>
      </p>
      {parameters.length > 0 && (
        <DataTable
          id={`isian-${id}`}
          caption={say(lang, text.parametersOf, { alamat: templateOf(route.path) })}
          quietCaption
          columns={parameterColumns(lang)}
          rows={parameters}
          rowKey={(one) => one.name}
        />
      )}
      <Note>{say(lang, text.answerType, { jenis: mediaTypeOf(route) }) + kept}</Note>
      <Sample label={say(lang, text.exampleRequest)}>{`curl '${origin}${examplePath(route)}'`}</Sample>
      {answer !== undefined && (
        <Details summary={say(lang, text.exampleAnswer)}>
          <pre class="pd-scroll pd-small" tabIndex={0}>
            <code>{JSON.stringify(answer, null, 2)}</code>
          </pre>
        </Details>
      )}
    </Section>
  );
}

function Rules(): VNode {
  const { lang } = useReader();
  const columns: Column<(typeof ERRORS)[number]>[] = [
    { kind: 'text', key: 'status', title: say(lang, text.status), get: ([code]) => code },
    { kind: 'text', key: 'arti', title: say(lang, text.meaning), phone: 'wide', get: ([, sentence]) => say(lang, sentence) },
  ];
  const list = (sentences: readonly (typeof text)[keyof typeof text][]): VNode => (
    <ul class="govuk-list govuk-list--bullet">
      {sentences.map((sentence) => (
        <li key={sentence.key}>{say(lang, sentence)}</li>
      ))}
    </ul>
  );
  return (
    <>
      <Section id="aturan" title={say(lang, text.apiRules)}>
        {list([text.apiNull, text.apiCode, text.apiTime])}
      </Section>
      <Section id="simpan" title={say(lang, text.apiCacheTitle)}>
        {list([text.apiCache, text.apiCacheAge])}
      </Section>
      <Section id="batas" title={say(lang, text.apiLimitTitle)}>
        {list([text.apiLimitUrl, text.apiLimitUse])}
      </Section>
      <Section id="galat" title={say(lang, text.apiErrorTitle)}>
        <p class="govuk-body">{say(lang, text.apiErrors)}</p>
        <DataTable id="status" caption={say(lang, text.apiErrorTitle)} quietCaption scroll columns={columns} rows={ERRORS} rowKey={([code]) => code} />
      </Section>
    </>
  );
}

function ApiPage({ registry, origin }: { readonly registry: Registry; readonly origin: string }): VNode {
  const reader = useReader();
  const { lang } = reader;
  const groups: readonly { readonly module: Module; readonly routes: readonly Listed[] }[] = listedRoutes(registry);
  return (
    <>
      <Breadcrumbs items={[{ label: say(lang, text.module), href: '/data' }, { label: say(lang, text.apiTitle) }]} />
      <PageHead title={say(lang, text.apiTitle)} />
      <Lead>{say(lang, text.apiLead)}</Lead>
      <Files
        items={[
          { href: '/api/openapi.json', title: say(lang, text.apiDocument) },
          { href: '/data', title: say(lang, text.apiCatalogue), icon: 'right' },
        ]}
      />
      <Section id="daftar" title={say(lang, text.apiContents)}>
        <ul class="govuk-list">
          {groups.map(({ module }) => (
            <li key={module.id}>
              <a href={`${reader.href('/api')}#modul-${module.id}`}>{say(lang, module.name)}</a>
            </li>
          ))}
        </ul>
      </Section>
      <Rules />
      {groups.map(({ module, routes }) => (
        <Section key={module.id} id={`modul-${module.id}`} title={say(lang, module.name)}>
          {routes.map((route) => (
            <Endpoint key={route.id} route={route} origin={origin} />
          ))}
        </Section>
      ))}
    </>
  );
}

export const apiPage: Route = defineRoute({
  id: 'data.api',
  path: '/api',
  epoch: ['data.rilis'],
  maxAge: 600,
  handle: ({ deps, lang, origin }) => ({
    kind: 'page',
    title: say(lang, text.apiTitle),
    nav: 'data.katalog',
    body: <ApiPage registry={deps.registry} origin={origin} />,
  }),
});
