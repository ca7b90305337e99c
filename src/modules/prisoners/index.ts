export { Affiliation } from './affiliation.model.js';
export { PersonName } from './person-name.model.js';
export { Prisoner } from './prisoner.model.js';
export { PrisonersModule } from './prisoners.module.js';
export {
  AFFILIATION,
  PERSON_NAME,
  PRISONER,
  PrisonersService,
  sortNameOf,
  type AddName,
  type AddPrisoner,
} from './prisoners.service.js';
