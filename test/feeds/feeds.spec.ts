import './register.part.js';
import './polling/polling.part.js';
