import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { inWords } from '../editing/index.js';
import { CourtDecisionsService } from './court-decisions.service.js';

/** A court as a verdict names it. */
interface NamedCourt {
  readonly caseId: string;
  readonly name: string;
  readonly locale: string | null | undefined;
}

interface FoundCourt {
  readonly id: string;
  /** Whether staff alone see it, and nobody was asked to let others see it. */
  readonly isKept: boolean;
}

/** Courts by their names. Needs a transaction with an open revision; throws BAD_USER_INPUT. */
@Injectable()
export class CourtsService {
  constructor(private readonly decisions: CourtDecisionsService) {}

  /**
   * The court of that name in the country of the case, recorded for staff where it is new; null where there is no such
   * case. What more people see comes first.
   */
  async named(tx: EntityManager, { caseId, name, locale }: NamedCourt): Promise<FoundCourt | null> {
    const words = name.normalize('NFC').trim().replaceAll(/\s+/gu, ' ');
    const [place] = await tx.query<{ country: string }[]>(`SELECT country FROM case_file WHERE id = $1`, [caseId]);
    if (place === undefined) return null;
    const [known] = await tx.query<FoundCourt[]>(
      `SELECT id, visibility = 'STAFF' AND NOT EXISTS (SELECT 1 FROM proposal p
           WHERE p.fact_id = court.id AND p.kind = 'PUBLICATION' AND p.state = 'PENDING') AS "isKept"
       FROM court WHERE country = $1 AND visibility <= 'STAFF'
         AND EXISTS (SELECT 1 FROM jsonb_each_text(name) n WHERE lower(n.value) = lower($2))
       ORDER BY visibility, recorded_at, id LIMIT 1`,
      [place.country, words],
    );
    if (known !== undefined) return known;
    const { id } = await this.decisions.recordCourt(tx, { name: inWords(locale, words), country: place.country });
    return { id, isKept: true };
  }
}
