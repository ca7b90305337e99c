import './history.part.js';
import './unit-of-work.part.js';
import './unpublish.part.js';
