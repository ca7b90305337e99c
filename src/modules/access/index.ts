export { AccessModule } from './access.module.js';
export { type Permission } from './permissions.js';
export { Public } from './public-decorator.js';
export { Requires } from './requires-decorator.js';
