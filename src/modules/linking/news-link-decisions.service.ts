import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { VigilError } from '../../platform/errors/index.js';
import { requireRow, requireVersion, type FactRow } from '../editing/index.js';
import type { Actor } from '../identity/index.js';
import { NEWS_LINK } from '../news/index.js';
import { updateRow, type Columns } from '../sources/index.js';
import { publicScoreOf } from './link-rows.js';
import { LinkVisibility } from './link-visibility.service.js';
import { NameLessons, type Blocking } from './name-lessons.service.js';

const TABLE = NEWS_LINK.table;

/** Of which link something is decided, in the version that was looked at. */
export interface Decided {
  readonly id: string;
  readonly expectedVersion: number | null | undefined;
}

interface Rejection {
  readonly reason: string | null;
  readonly blocking: Blocking;
}

/** What staff decide about links. Needs a transaction with an open revision. */
@Injectable()
export class NewsLinkDecisions {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly visibility: LinkVisibility,
    private readonly lessons: NameLessons,
  ) {}

  /**
   * Confirms that an article is about a case. Where its case is public and somebody who may publish it wrote neither
   * link nor article, everybody sees both at once; else they wait for a second person.
   * @throws VigilError NOT_FOUND | CONFLICT: decided on before, or another version
   */
  async confirm(tx: EntityManager, by: Actor, decided: Decided): Promise<void> {
    const row = await requireLink(tx, decided);
    const isPublished = row.visibility === 'PUBLIC';
    const publishes = !isPublished && (await this.visibility.mayPublish(tx, by, row));
    const isSecondLook = row['state'] === 'CONFIRMED' && publishes;
    if (!isSecondLook) requireUndecided(row, decided);
    if (row['state'] !== 'CONFIRMED') await this.set(tx, row, await this.confirmed(tx, row, isPublished || publishes));
    if (publishes) await this.visibility.publish(tx, by, row.id);
    else if (!isPublished) await this.visibility.propose(tx, by, row.id);
    await this.lessons.learn(tx, row);
  }

  /** Rejects a link: nobody but staff sees it from now on, at no moment of the past either, and it is not proposed again. */
  async reject(tx: EntityManager, by: Actor, decided: Decided, { reason, blocking }: Rejection): Promise<void> {
    const row = await requireLink(tx, decided);
    requireUndecided(row, decided);
    await this.hide(tx, by, row, { state: 'REJECTED', decided_at: this.clock.now().toISOString() });
    await this.lessons.block(tx, row, { blocking, reason });
  }

  /** Takes a decision back: the link waits for one again. */
  async reopen(tx: EntityManager, by: Actor, decided: Decided): Promise<void> {
    const row = await requireLink(tx, decided);
    if (row['state'] === 'SUGGESTED') {
      throw new VigilError('CONFLICT', { field: 'id', detail: 'Nobody has decided on this link yet.' });
    }
    await this.hide(tx, by, row, { state: 'SUGGESTED', decided_at: null });
  }

  /** A link that staff made waits for a second person. */
  async askForSecond(tx: EntityManager, by: Actor, id: string): Promise<void> {
    await this.visibility.propose(tx, by, id);
  }

  /** Hides a link, and its article where no other case shows that. */
  async hide(tx: EntityManager, by: Actor, row: FactRow, columns: Columns): Promise<void> {
    await this.set(tx, row, { ...columns, visibility: 'STAFF' });
    await this.visibility.clear(tx, by, row);
  }

  private async confirmed(tx: EntityManager, row: FactRow, isPublic: boolean): Promise<Columns> {
    return {
      state: 'CONFIRMED',
      decided_at: this.clock.now().toISOString(),
      score: await publicScoreOf(tx, row.id),
      visibility: isPublic ? 'PUBLIC' : 'STAFF',
    };
  }

  private async set(tx: EntityManager, row: FactRow, columns: Columns): Promise<void> {
    if (!(await updateRow(tx, TABLE, row, columns))) throw new VigilError('CONFLICT');
  }
}

async function requireLink(tx: EntityManager, { id, expectedVersion }: Decided): Promise<FactRow> {
  const row = await requireRow(tx, TABLE, id);
  if (expectedVersion !== null && expectedVersion !== undefined)
    await requireVersion(tx, NEWS_LINK, row, { expectedVersion, columns: {} });
  return row;
}

/** Of two who decide at once, the second has not seen what the first decided: unless a version says so, it stands. */
function requireUndecided({ version, ...row }: FactRow, { expectedVersion }: Decided): void {
  const isDecided = row['state'] === 'CONFIRMED' || row['state'] === 'REJECTED';
  if (!isDecided || (expectedVersion !== null && expectedVersion !== undefined)) return;
  throw new VigilError('CONFLICT', {
    field: 'expectedVersion',
    detail: `Somebody decided on this link: ${String(row['state'])}. To decide otherwise, name its version, ${String(version)}.`,
    conflict: { version, fields: [] },
  });
}
