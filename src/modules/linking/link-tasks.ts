import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { UnitOfWork } from '../../platform/database/index.js';
import { JobOf, Jobs, type JobTask, type RunningJob } from '../../platform/jobs/index.js';
import { LinkProposals } from './link-proposals.service.js';

const LINK_ARTICLE = 'link-news-item';
const RELINK_PEOPLE = 'relink-people';

/** People whose articles are looked for by one job. */
const PEOPLE_A_JOB = 100;
/** Articles that are compared by one job; it hands on to the next. */
const ARTICLES_A_JOB = 100;

interface PeoplePayload {
  readonly prisonerIds: readonly string[];
  readonly after?: string | null;
}

/** Finds the cases of one article. */
@JobOf()
@Injectable()
export class LinkArticleTask implements JobTask {
  readonly name = LINK_ARTICLE;

  constructor(private readonly proposals: LinkProposals) {}

  async run(payload: unknown): Promise<void> {
    await this.proposals.propose((payload as { readonly itemId: string }).itemId);
  }
}

/** Articles that a key of one of these people leads to, and those that are linked to them already. */
const ARTICLES_OF = `
SELECT a.id FROM (
  SELECT k.item_id AS id FROM news_item_keys k
  WHERE k.keys && ARRAY(SELECT DISTINCT unnest(p.keys) FROM name_profile p WHERE p.prisoner_id = ANY ($1::uuid[]))
  UNION SELECT l.item_id FROM news_link l JOIN case_file c ON c.id = l.case_id WHERE c.prisoner_id = ANY ($1::uuid[])
) a WHERE $2::uuid IS NULL OR a.id > $2 ORDER BY a.id LIMIT ${String(ARTICLES_A_JOB)}`;

/** Finds the articles, of any age, of people who are new or known by another name. */
@JobOf()
@Injectable()
export class RelinkPeopleTask implements JobTask {
  readonly name = RELINK_PEOPLE;

  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly proposals: LinkProposals,
  ) {}

  async run(payload: unknown, { signal }: RunningJob): Promise<void> {
    const { prisonerIds, after = null } = payload as PeoplePayload;
    const items = await this.work.withoutRevision(async (tx) =>
      tx.query<{ id: string }[]>(ARTICLES_OF, [prisonerIds, after]),
    );
    for (const { id } of items) {
      signal.throwIfAborted();
      await this.proposals.propose(id);
    }
    const last = items.at(-1);
    if (last === undefined || items.length < ARTICLES_A_JOB) return;
    await this.work.withoutRevision(async (tx) => {
      await this.jobs.enqueue(tx, RELINK_PEOPLE, { prisonerIds, after: last.id });
    });
  }
}

/** Puts off what a change asks for until it is committed. */
@Injectable()
export class LinkingJobs {
  constructor(private readonly jobs: Jobs) {}

  async linkArticle(tx: EntityManager, itemId: string): Promise<void> {
    await this.jobs.enqueue(tx, LINK_ARTICLE, { itemId }, { key: `${LINK_ARTICLE}:${itemId}` });
  }

  async relinkPeople(tx: EntityManager, prisonerIds: readonly string[]): Promise<void> {
    for (let start = 0; start < prisonerIds.length; start += PEOPLE_A_JOB) {
      const ids = prisonerIds.slice(start, start + PEOPLE_A_JOB);
      const key = ids.length === 1 ? { key: `${RELINK_PEOPLE}:${String(ids[0])}` } : {};
      await this.jobs.enqueue(tx, RELINK_PEOPLE, { prisonerIds: ids }, key);
    }
  }
}
