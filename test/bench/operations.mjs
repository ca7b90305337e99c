/** What is measured: each question as a GraphQL document and as the statement somebody would write by hand for it. */
import { randomInt } from 'node:crypto';

const MILESTONES_OF_ENGINE = `sentenceTimeline {
        milestones { kind numerator denominator date { earliest latest } state }
      }`;

/** The engine's milestones are computed from the facts; this reads what the projection has stored of them. */
const MILESTONES_OF_PROJECTION = `json_build_object('milestones', (
    select coalesce(json_agg(json_build_object('kind', m.kind, 'numerator', m.numerator, 'denominator', m.denominator,
      'date', json_build_object('earliest', m.earliest, 'latest', m.latest),
      'state', case when m.cancelled then 'CANCELLED' when m.latest <= current_date then 'REACHED' else 'AHEAD' end)
      order by m.ordinal), '[]')
    from milestone m where m.case_id = c.id and m.audience = 'PUBLIC'))`;

const NAME = `coalesce((select n.value from person_name n where n.prisoner_id = p.id and n.kind <> 'MISSPELLING'
    order by (n.locale = 'en') is true desc, n.preferred desc, n.position limit 1), p.sort_name)`;

const TERM = `case when s.term_kind is not null then json_build_object('kind', s.term_kind, 'years', s.term_years,
    'months', s.term_months, 'weeks', s.term_weeks, 'days', s.term_days) end`;

const news = (
  count,
) => `json_build_object('nodes', (select coalesce(json_agg(json_build_object('item', json_build_object(
    'title', i.title, 'url', i.url, 'publishedAt', i.published_at, 'publisher', i.publisher))), '[]')
    from (select i.* from news_link l join news_item i on i.id = l.item_id
      where l.case_id = c.id and l.state <> 'REJECTED' order by i.published_at desc, l.id limit ${count}) i))`;

const rows = (table, object, order, where = 't.case_id = c.id') =>
  `(select coalesce(json_agg(${object} order by ${order}, t.id), '[]') from ${table} t where ${where})`;

const edtf = (column) =>
  `case when ${column} is not null then json_build_object('edtf', ${column}, 'earliest', ${column}_earliest, 'latest', ${column}_latest) end`;

const AWARDS = (object) =>
  rows(
    'award',
    object,
    't.granted_on_earliest',
    't.case_id = c.id or (t.case_id is null and t.prisoner_id = c.prisoner_id)',
  );

const listDocument = (milestones) => `{
  cases(first: 20) {
    nodes {
      slug
      prisoner { slug name }
      charges { code article part outcome }
      sentences { kind regime term { kind years months weeks days } }
      awards { name awardedBy }
      news(first: 5) { nodes { item { title url publishedAt publisher } } }
      ${milestones}
    }
  }
}`;

const listStatement = (
  milestones,
) => `select json_build_object('data', json_build_object('cases', json_build_object('nodes', (
  select json_agg(json_build_object(
    'slug', c.slug,
    'prisoner', (select json_build_object('slug', p.slug, 'name', ${NAME}) from prisoner p where p.id = c.prisoner_id),
    'charges', ${rows('charge', `json_build_object('code', t.code, 'article', t.article, 'part', t.part, 'outcome', t.outcome)`, 't.brought_on_earliest')},
    'sentences', (select coalesce(json_agg(json_build_object('kind', s.kind, 'regime', s.regime, 'term', ${TERM})
      order by s.imposed_on_earliest, s.id), '[]') from sentence s where s.case_id = c.id),
    'awards', ${AWARDS(`json_build_object('name', t.name, 'awardedBy', t.awarded_by)`)},
    'news', ${news(5)}${milestones}
  ) order by c.id) from (select * from case_file order by id limit 20) c))))::text as body`;

const DETAIL_DOCUMENT = `query Detail($slug: String!) {
  case(slug: $slug) {
    slug title summary country
    prisoner { slug name names { value kind script locale preferred } birth { edtf earliest latest } occupations }
    custody { kind from { edtf earliest latest } to { edtf earliest latest } facility { name place } }
    charges { code article part title broughtOn { edtf earliest latest } outcome }
    verdicts { instance court judges on { edtf earliest latest } outcome }
    sentences { kind regime mode amount currency term { kind years months weeks days } imposedOn { edtf earliest latest } }
    release { on { edtf earliest latest } ground }
    awards { name awardedBy grantedOn { edtf earliest latest } citations { stance confidence source { title url } } }
    letters { direction kind writtenOn { edtf earliest latest } counterparty excerpt delivery }
    conditions { kind on { edtf earliest latest } description amount currency }
    events { kind on { edtf earliest latest } title place }
    campaigns { slug title }
    news(first: 10) { nodes { item { title url publishedAt publisher } } }
    sentenceTimeline { milestones { kind numerator denominator date { earliest latest } state } }
  }
}`;

const DETAIL_STATEMENT = `select json_build_object('data', json_build_object('case', (
  select json_build_object(
    'slug', c.slug, 'title', c.title ->> 'en', 'summary', c.summary ->> 'en', 'country', c.country,
    'prisoner', (select json_build_object('slug', p.slug, 'name', ${NAME},
      'names', ${rows('person_name', `json_build_object('value', t.value, 'kind', t.kind, 'script', t.script, 'locale', t.locale, 'preferred', t.preferred)`, 't.position', 't.prisoner_id = p.id')},
      'birth', ${edtf('p.birth')}, 'occupations', p.occupations) from prisoner p where p.id = c.prisoner_id),
    'custody', ${rows(
      'custody_period',
      `json_build_object('kind', t.kind, 'from', ${edtf('t.from_on')}, 'to', ${edtf('t.to_on')},
      'facility', (select json_build_object('name', f.name ->> 'en', 'place', f.place) from facility f where f.id = t.facility_id))`,
      't.from_on_earliest',
    )},
    'charges', ${rows(
      'charge',
      `json_build_object('code', t.code, 'article', t.article, 'part', t.part, 'title', t.title,
      'broughtOn', ${edtf('t.brought_on')}, 'outcome', t.outcome)`,
      't.brought_on_earliest',
    )},
    'verdicts', ${rows(
      'verdict',
      `json_build_object('instance', t.instance,
      'court', (select o.name ->> 'en' from court o where o.id = t.court_id), 'judges', t.judges,
      'on', ${edtf('t.decided_on')}, 'outcome', t.outcome)`,
      't.decided_on_earliest',
    )},
    'sentences', (select coalesce(json_agg(json_build_object('kind', s.kind, 'regime', s.regime, 'mode', s.mode,
      'amount', s.amount::text, 'currency', s.currency, 'term', ${TERM}, 'imposedOn', ${edtf('s.imposed_on')})
      order by s.imposed_on_earliest, s.id), '[]') from sentence s where s.case_id = c.id),
    'release', (select json_build_object('on', ${edtf('r.released_on')}, 'ground', r.ground) from release r
      where r.case_id = c.id order by r.released_on_earliest desc limit 1),
    'awards', ${AWARDS(`json_build_object('name', t.name, 'awardedBy', t.awarded_by, 'grantedOn', ${edtf('t.granted_on')},
      'citations', (select coalesce(json_agg(json_build_object('stance', q.stance, 'confidence', q.confidence,
        'source', json_build_object('title', o.title, 'url', o.url)) order by q.recorded_at, q.id), '[]')
        from citation q join source o on o.id = q.source_id where q.fact_id = t.id))`)},
    'letters', ${rows(
      'letter',
      `json_build_object('direction', t.direction, 'kind', t.kind, 'writtenOn', ${edtf('t.written_on')},
      'counterparty', t.counterparty, 'excerpt', t.excerpt, 'delivery', t.delivery)`,
      't.written_on_earliest',
      't.case_id = c.id or (t.case_id is null and t.prisoner_id = c.prisoner_id)',
    )},
    'conditions', ${rows(
      'condition_report',
      `json_build_object('kind', t.kind, 'on', ${edtf('t.observed_on')},
      'description', t.description, 'amount', t.amount::text, 'currency', t.currency)`,
      't.observed_on_earliest',
    )},
    'events', ${rows(
      'case_event',
      `json_build_object('kind', t.kind, 'on', ${edtf('t.happened_on')},
      'title', t.title ->> 'en', 'place', t.place)`,
      't.happened_on_earliest',
    )},
    'campaigns', (select coalesce(json_agg(json_build_object('slug', g.slug, 'title', g.title ->> 'en') order by g.slug), '[]')
      from campaign_case k join campaign g on g.id = k.campaign_id where k.case_id = c.id),
    'news', ${news(10)},
    'sentenceTimeline', ${MILESTONES_OF_PROJECTION}
  ) from case_file c where c.slug = $1)))::text as body`;

const noVariables = () => ({});

/**
 * `document` and `variables()` go to the service, `statement` runs in the hand-written server with the values of the
 * same variables. `variables` is called for each request.
 */
export function operations(slugs) {
  return {
    list: {
      title: 'list of 20 with milestones',
      document: listDocument(MILESTONES_OF_ENGINE),
      statement: listStatement(`,\n    'sentenceTimeline', ${MILESTONES_OF_PROJECTION}`),
      variables: noVariables,
    },
    plainList: {
      title: 'list of 20 without milestones',
      document: listDocument(''),
      statement: listStatement(''),
      variables: noVariables,
    },
    detail: {
      title: 'one case with everything',
      document: DETAIL_DOCUMENT,
      statement: DETAIL_STATEMENT,
      variables: () => ({ slug: slugs[randomInt(slugs.length)] }),
    },
  };
}
