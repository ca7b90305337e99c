export { AccessModule } from './access.module.js';
export { Public } from './public-decorator.js';
export { Requires } from './requires-decorator.js';
