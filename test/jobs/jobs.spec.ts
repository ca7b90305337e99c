import './queued.part.js';
import './running.part.js';
