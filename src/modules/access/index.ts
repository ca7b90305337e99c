export { AccessModule } from './access.module.js';
export { admittedActor, CurrentActor } from './current-actor.decorator.js';
export { isAllowed } from './permissions.js';
export { Public } from './public-decorator.js';
export { Requires } from './requires-decorator.js';
export { Visitors } from './visitors.service.js';
