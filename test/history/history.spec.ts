import 'reflect-metadata';
import './begin.part.js';
import './feed.part.js';
import './head.part.js';
import './mirror.part.js';
import './prisoner-history.part.js';
