import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { UnitOfWork, type RevisionScope } from '../../platform/database/index.js';
import { LinkingJobs } from './link-tasks.js';
import { LinkVisibility } from './link-visibility.service.js';
import { NameProfiles } from './name-profiles.service.js';

/** Articles of which the open revision changed what a reader meets. */
const REVISED_ARTICLES = `
SELECT DISTINCT n.id FROM history.news_item n
LEFT JOIN LATERAL (SELECT b.* FROM history.news_item b
  WHERE b.id = n.id AND b.version_seq < n.version_seq ORDER BY b.version_seq DESC LIMIT 1) o ON true
WHERE n.revision_id = current_revision() AND n.operation <> 'DELETE'
  AND (o.id IS NULL OR o.operation = 'DELETE' OR (n.title, n.summary, n.language, n.published_at, n.published_on)
    IS DISTINCT FROM (o.title, o.summary, o.language, o.published_at, o.published_on))
ORDER BY n.id`;

interface ByWhom {
  readonly accountId: string;
  readonly displayName: string;
}

const BY_WHOM = `SELECT actor_id AS "accountId", actor AS "displayName" FROM revision
WHERE id = current_revision() AND actor_id IS NOT NULL`;

/** Lets names be found as soon as they are on record: in the revision that writes them. */
@Injectable()
export class RevisedNames implements OnModuleInit {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    private readonly profiles: NameProfiles,
    private readonly jobs: LinkingJobs,
    private readonly visibility: LinkVisibility,
  ) {}

  onModuleInit(): void {
    this.work.onRevision(async (tx, scope) => this.refresh(tx, scope));
  }

  private async refresh(tx: EntityManager, { prisonerIds }: RevisionScope): Promise<void> {
    await this.jobs.relinkPeople(tx, await this.profiles.refresh(tx, prisonerIds));
    for (const { id } of await tx.query<{ id: string }[]>(REVISED_ARTICLES)) await this.jobs.linkArticle(tx, id);
    const [by] = await tx.query<(ByWhom | undefined)[]>(BY_WHOM);
    if (by !== undefined) await this.visibility.lookAgain(tx, by);
  }
}
