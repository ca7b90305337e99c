import { Types1795430000001 } from './1795430000001-types.migration.js';
import { Revisions1795430000002 } from './1795430000002-revisions.migration.js';
import { PeopleAndCases1795430000003 } from './1795430000003-people-and-cases.migration.js';
import { JusticeAndLife1795430000004 } from './1795430000004-justice-and-life.migration.js';
import { AdvocacySourcesNews1795430000005 } from './1795430000005-advocacy-sources-news.migration.js';
import { Projections1795430000006 } from './1795430000006-projections.migration.js';
import { History1795430000007 } from './1795430000007-history.migration.js';
import { AsOf1795430000008 } from './1795430000008-as-of.migration.js';
import { Access1795430000009 } from './1795430000009-access.migration.js';
import { Verification1795430000010 } from './1795430000010-verification.migration.js';
import { ReadViews1795430000011 } from './1795430000011-read-views.migration.js';
import { EngineFacts1795430000012 } from './1795430000012-engine-facts.migration.js';
import { ComputedBy1795430000013 } from './1795430000013-computed-by.migration.js';
import { Identity1795430000014 } from './1795430000014-identity.migration.js';
import { Clearance1795430000015 } from './1795430000015-clearance.migration.js';
import { ProjectionHistory1795430000016 } from './1795430000016-projection-history.migration.js';
import { Editing1795430000017 } from './1795430000017-editing.migration.js';
import { ProtectedPeople1795430000018 } from './1795430000018-protected-people.migration.js';
import { ChangeFeed1795430000019 } from './1795430000019-change-feed.migration.js';
import { IdentityRest1795430000020 } from './1795430000020-identity-rest.migration.js';
import { Imports1795430000021 } from './1795430000021-imports.migration.js';
import { Jobs1795430000022 } from './1795430000022-jobs.migration.js';
import { Feeds1795430000023 } from './1795430000023-feeds.migration.js';
import { Linking1795430000024 } from './1795430000024-linking.migration.js';
import { Live1795430000025 } from './1795430000025-live.migration.js';
import { NewsDays1795430000026 } from './1795430000026-news-days.migration.js';
import { ComputedWhen1795430000027 } from './1795430000027-computed-when.migration.js';

/** Every migration, in order. */
export const MIGRATIONS = [
  Types1795430000001,
  Revisions1795430000002,
  PeopleAndCases1795430000003,
  JusticeAndLife1795430000004,
  AdvocacySourcesNews1795430000005,
  Projections1795430000006,
  History1795430000007,
  AsOf1795430000008,
  Access1795430000009,
  Verification1795430000010,
  ReadViews1795430000011,
  EngineFacts1795430000012,
  ComputedBy1795430000013,
  Identity1795430000014,
  Clearance1795430000015,
  ProjectionHistory1795430000016,
  Editing1795430000017,
  ProtectedPeople1795430000018,
  ChangeFeed1795430000019,
  IdentityRest1795430000020,
  Imports1795430000021,
  Jobs1795430000022,
  Feeds1795430000023,
  Linking1795430000024,
  Live1795430000025,
  NewsDays1795430000026,
  ComputedWhen1795430000027,
];
