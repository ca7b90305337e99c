export { Places } from './places.service.js';
export { Publication } from './publication.service.js';
export { ReviewModule } from './review.module.js';
