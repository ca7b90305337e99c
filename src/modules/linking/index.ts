export { LinkingModule } from './linking.module.js';
