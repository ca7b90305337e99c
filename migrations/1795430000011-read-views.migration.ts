import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PUBLIC_ROLE, SERVICE_ROLE } from './catalogue.js';

/** Milestones at the highest audience the reader may see. */
const CASE_MILESTONE = `
CREATE VIEW case_milestone WITH (security_invoker) AS
select md5(m.case_id::text || ':' || m.ordinal::text)::uuid as id,
       m.case_id, m.ordinal, m.kind, m.numerator, m.denominator, m.count, m.earliest, m.latest, m.cancelled
from public.milestone m
where not exists (select 1 from public.case_projection higher
                  where higher.case_id = m.case_id and higher.audience > m.audience)`;

/** Of the payload of a sentence, for a later migration to add to. */
export const TERM_LENGTH = `'years', s.term_years, 'months', s.term_months, 'weeks', s.term_weeks,
                            'days', s.term_days`;

/**
 * One row per dated thing of a case. What is recorded of the person without naming a case belongs to each of the
 * person's cases; ids stay unique within a case. The milestone RELEASED is left out: the release stands there itself.
 */
export const CASE_TIMELINE = `
CREATE OR REPLACE VIEW case_timeline WITH (security_invoker) AS
select e.id, e.case_id, e.kind, e.date_edtf, e.sort_on, e.payload, e.computed, e.url, e.subject_type, e.subject_id
from (
  select p.id, p.case_id, 'CUSTODY'::text as kind, p.from_on as date_edtf, coalesce(p.from_on_earliest, p.from_on_latest) as sort_on,
         jsonb_build_object('kind', p.kind, 'facility', f.name, 'to', p.to_on) as payload,
         false as computed, null::text as url, 'CustodyPeriod'::text as subject_type, p.id as subject_id
  from public.custody_period p left join public.facility f on f.id = p.facility_id
  union all
  select c.id, c.case_id, 'CHARGE', c.brought_on, coalesce(c.brought_on_earliest, c.brought_on_latest),
         jsonb_build_object('code', c.code, 'article', c.article, 'part', c.part, 'title', c.title, 'outcome', c.outcome),
         false, null, 'Charge', c.id
  from public.charge c
  union all
  select v.id, v.case_id, 'VERDICT', v.decided_on, coalesce(v.decided_on_earliest, v.decided_on_latest),
         jsonb_build_object('instance', v.instance, 'outcome', v.outcome, 'court', t.name, 'inForce', v.in_force_on),
         false, null, 'Verdict', v.id
  from public.verdict v left join public.court t on t.id = v.court_id
  union all
  select s.id, s.case_id, 'SENTENCE', coalesce(s.imposed_on, v.decided_on, s.in_force_on),
         case when s.imposed_on is not null then coalesce(s.imposed_on_earliest, s.imposed_on_latest)
              when v.decided_on is not null then coalesce(v.decided_on_earliest, v.decided_on_latest)
              else coalesce(s.in_force_on_earliest, s.in_force_on_latest) end,
         jsonb_build_object('kind', s.kind, 'termKind', s.term_kind, ${TERM_LENGTH}, 'regime', s.regime, 'amount', s.amount::text, 'currency', s.currency, 'note', s.note),
         false, null, 'Sentence', s.id
  from public.sentence s left join public.verdict v on v.id = s.verdict_id
  union all
  select h.id, h.case_id, 'SENTENCE_CHANGE', h.decided_on, coalesce(h.decided_on_earliest, h.decided_on_latest),
         jsonb_build_object('kind', h.kind, 'description', h.description),
         false, null, 'SentenceChange', h.id
  from public.sentence_change h
  union all
  select r.id, r.case_id, 'RELEASE', r.released_on, coalesce(r.released_on_earliest, r.released_on_latest),
         jsonb_build_object('ground', r.ground, 'conditions', r.conditions),
         false, null, 'Release', r.id
  from public.release r
  union all
  select m.id, m.case_id, 'MILESTONE',
         case when m.earliest = m.latest then m.earliest::text
              when m.latest is null then m.earliest::text || '/..'
              when m.earliest is null then '../' || m.latest::text
              else m.earliest::text || '/' || m.latest::text end,
         coalesce(m.earliest, m.latest),
         jsonb_build_object('kind', m.kind, 'numerator', m.numerator, 'denominator', m.denominator, 'count', m.count),
         true, null, null, null
  from public.case_milestone m where not m.cancelled and m.kind <> 'RELEASED'
  union all
  select a.id, a.case_id, 'AWARD', coalesce(a.granted_on, a.presented_on),
         case when a.granted_on is not null then coalesce(a.granted_on_earliest, a.granted_on_latest)
              else coalesce(a.presented_on_earliest, a.presented_on_latest) end,
         jsonb_build_object('name', a.name, 'awardedBy', a.awarded_by, 'acceptedBy', a.accepted_by, 'place', a.place),
         false, null, 'Award', a.id
  from public.award a where a.case_id is not null
  union all
  -- What is recorded of the person without naming a case belongs to each of the person's cases; ids stay unique within a case.
  select a.id, c.id, 'AWARD', coalesce(a.granted_on, a.presented_on),
         case when a.granted_on is not null then coalesce(a.granted_on_earliest, a.granted_on_latest)
              else coalesce(a.presented_on_earliest, a.presented_on_latest) end,
         jsonb_build_object('name', a.name, 'awardedBy', a.awarded_by, 'acceptedBy', a.accepted_by, 'place', a.place),
         false, null, 'Award', a.id
  from public.award a join public.case_file c on c.prisoner_id = a.prisoner_id where a.case_id is null
  union all
  select l.id, l.case_id, 'LETTER', coalesce(l.written_on, l.sent_on, l.received_on),
         case when l.written_on is not null then coalesce(l.written_on_earliest, l.written_on_latest)
              when l.sent_on is not null then coalesce(l.sent_on_earliest, l.sent_on_latest)
              else coalesce(l.received_on_earliest, l.received_on_latest) end,
         jsonb_build_object('direction', l.direction, 'kind', l.kind, 'counterparty', l.counterparty, 'excerpt', l.excerpt),
         false, null, 'Letter', l.id
  from public.letter l where l.case_id is not null
  union all
  select l.id, c.id, 'LETTER', coalesce(l.written_on, l.sent_on, l.received_on),
         case when l.written_on is not null then coalesce(l.written_on_earliest, l.written_on_latest)
              when l.sent_on is not null then coalesce(l.sent_on_earliest, l.sent_on_latest)
              else coalesce(l.received_on_earliest, l.received_on_latest) end,
         jsonb_build_object('direction', l.direction, 'kind', l.kind, 'counterparty', l.counterparty, 'excerpt', l.excerpt),
         false, null, 'Letter', l.id
  from public.letter l join public.case_file c on c.prisoner_id = l.prisoner_id where l.case_id is null
  union all
  select n.id, n.case_id, 'CONDITION', n.observed_on, coalesce(n.observed_on_earliest, n.observed_on_latest),
         jsonb_build_object('kind', n.kind, 'description', n.description, 'amount', n.amount::text, 'currency', n.currency, 'per', n.per),
         false, null, 'ConditionReport', n.id
  from public.condition_report n
  union all
  select g.id, g.case_id, 'RECOGNITION', g.recognised_on, coalesce(g.recognised_on_earliest, g.recognised_on_latest),
         jsonb_build_object('organisation', g.organisation, 'status', g.status),
         false, g.document, 'Recognition', g.id
  from public.recognition g
  union all
  select o.id, o.case_id, 'OBLIGATION', coalesce(o.imposed_on, o.paid_on),
         case when o.imposed_on is not null then coalesce(o.imposed_on_earliest, o.imposed_on_latest)
              else coalesce(o.paid_on_earliest, o.paid_on_latest) end,
         jsonb_build_object('kind', o.kind, 'amount', o.amount::text, 'currency', o.currency, 'note', o.note),
         false, null, 'Obligation', o.id
  from public.obligation o
  union all
  select v.id, v.case_id, 'EVENT', v.happened_on, coalesce(v.happened_on_earliest, v.happened_on_latest),
         jsonb_build_object('kind', v.kind, 'title', v.title, 'description', v.description, 'place', v.place),
         false, null, 'CaseEvent', v.id
  from public.case_event v
  union all
  select k.id, k.case_id, 'NEWS', to_char(i.published_at at time zone 'UTC', 'YYYY-MM-DD'), (i.published_at at time zone 'UTC')::date,
         jsonb_build_object('title', i.title, 'summary', i.summary, 'publisher', i.publisher),
         false, i.url, 'NewsItem', i.id
  from public.news_link k join public.news_item i on i.id = k.item_id
  where k.state in ('CONFIRMED', 'AUTO_CONFIRMED')
) e
where e.date_edtf is not null and e.sort_on is not null`;

/** Revisions with a change of the case the reader may see; who and why are masked by the view below. */
export const CASE_REVISION = `
CREATE VIEW case_revision WITH (security_invoker) AS
select e.id, c.case_id, e.seq, e.at, e.actor, e.reason
from (select distinct h.revision_id, h.case_id from history.change h where h.case_id is not null) c
join history.revision_entry e on e.id = c.revision_id`;

/** Changes of single fields, each with an id. */
const FIELD_CHANGE = `
CREATE VIEW field_change WITH (security_invoker) AS
select md5(c.version_seq::text || ':' || c.field)::uuid as id, c.revision_id, c.version_seq, c.fact_type, c.fact_id,
  c.prisoner_id, c.case_id, c.operation, c.field, c.before, c.after
from history.field_changes c`;

const VIEWS = ['case_milestone', 'case_timeline', 'case_revision', 'field_change'];

/** Views the read models name. Each reads with the rights of whoever asks. */
export class ReadViews1795430000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [CASE_MILESTONE, CASE_TIMELINE, CASE_REVISION, FIELD_CHANGE]) {
      await runner.query(statement);
    }
    await runner.query(`GRANT SELECT ON ${VIEWS.join(', ')} TO ${PUBLIC_ROLE}, ${SERVICE_ROLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const view of VIEWS.toReversed()) {
      await runner.query(`DROP VIEW ${view}`);
    }
  }
}
