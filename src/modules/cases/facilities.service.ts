import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { foldForSearch } from '../../domain/names/fold.js';
import { inWords, type Bring, type Words } from '../editing/index.js';
import { InvalidRecord } from '../sources/index.js';
import { CustodyService, FACILITY } from './custody.service.js';

/** A place as inputs tell of it: by name or by id. Undefined says nothing of it, null that it is not known. */
interface PlaceTold {
  readonly facility?: string | null | undefined;
  readonly facilityId?: string | null | undefined;
  /** Language of the name, should it be new. */
  readonly locale?: string | null | undefined;
}

interface NamedPlace {
  readonly id: string;
  readonly name: Words;
  /** Whether it was recorded for others to see and nobody has looked at it yet. */
  readonly awaitsPublication: boolean;
}

/** Finds places of custody. Needs a transaction with an open revision; throws BAD_USER_INPUT. */
@Injectable()
export class FacilitiesService {
  constructor(private readonly custody: CustodyService) {}

  /**
   * The id of the place told of in a case, undefined where nothing is said of it. A name is looked for in the country
   * of the case; where no place has it, one is recorded for staff and brought along.
   */
  async placeOf(tx: EntityManager, caseId: string, told: PlaceTold, bring: Bring): Promise<string | null | undefined> {
    const { facility: name, facilityId, locale } = told;
    if (typeof name !== 'string') return facilityId === undefined ? name : facilityId;
    if (typeof facilityId === 'string') throw refused('must be left out where facilityId is given');
    const country = await countryOf(tx, caseId);
    // A case that is not there is refused with the rest of the input.
    if (country === undefined) return undefined;
    const known = await placeNamed(tx, country, name);
    if (known?.awaitsPublication === false) return known.id;
    const words = inWords(locale, name.trim());
    const { id } = known ?? (await this.custody.recordFacility(tx, { name: words, country, visibility: 'STAFF' }));
    bring(FACILITY, id);
    return id;
  }
}

const refused = (message: string): InvalidRecord =>
  new InvalidRecord([{ path: 'facility', message, code: 'INCONSISTENT' }]);

async function countryOf(tx: EntityManager, caseId: string): Promise<string | undefined> {
  const [row] = await tx.query<{ country: string }[]>(`SELECT country FROM case_file WHERE id = $1`, [caseId]);
  return row?.country;
}

/** The place of a country that has the name in some language, however it is capitalised or accented. */
async function placeNamed(tx: EntityManager, country: string, name: string): Promise<NamedPlace | undefined> {
  // A place that was meant for staff alone goes on being theirs, whatever is published of those held there.
  const places = await tx.query<NamedPlace[]>(
    `SELECT f.id, f.name, f.visibility = 'STAFF' AND EXISTS (SELECT 1 FROM proposal p
       WHERE p.fact_id = f.id AND p.kind = 'PUBLICATION' AND p.state = 'PENDING') AS "awaitsPublication"
     FROM facility f WHERE f.country = $1 AND f.visibility <> 'SEALED' ORDER BY f.id`,
    [country],
  );
  const wanted = foldForSearch(name);
  const [known, another] = places.filter((place) =>
    Object.values(place.name).some((one) => foldForSearch(one) === wanted),
  );
  if (another !== undefined) throw refused('is the name of several places on record: give facilityId');
  return known;
}
