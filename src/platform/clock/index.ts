export { CLOCK, systemClock, type Clock } from './clock.js';
